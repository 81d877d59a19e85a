import Application
import Regulation
import Testing

@Suite("A webhook's address")
struct WebhookURLTests {
    @Test("Host, port and scheme are read as curl reads them")
    func parts() throws {
        let url = try #require(WebhookURL("https://Hooks.Example.com/koza/in?key=a%20b&x=(1)"))
        #expect(url.host == "hooks.example.com" && url.port == 443 && url.isEncrypted && url.address == nil)
        let plain = try #require(WebhookURL("http://127.0.0.1:8081"))
        #expect(plain.host == "127.0.0.1" && plain.port == 8081 && !plain.isEncrypted && plain.address != nil)
        let six = try #require(WebhookURL("https://[2606:4700::1111]:8443/"))
        #expect(six.host == "2606:4700::1111" && six.port == 8443 && six.address != nil)
    }

    @Test(
        "What programs read differently, and what may hold a password, is no address",
        arguments: [
            "", "example.com", "ftp://example.com/", "file:///etc/passwd", "https:///x", "https://",
            "https://exa mple.com",
            "https://user@example.com/", "https://user:password@example.com/", "https://example.com#x",
            "https://example.com\\@127.0.0.1/", "https://example.com/\u{0}", "https://example.com/\n",
            "https://example.com/\"",
            "https://example..com", "https://.example.com", "https://example.com.", "https://-a.example.com",
            "https://örnek.com", "https://example.com:0", "https://example.com:65536", "https://example.com:443x",
            "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://127.1/", "https://0177.0.0.1/",
            "https://127.0.0.1.", "https://1.2.3.4.5/", "https://256.1.1.1/", "https://[127.0.0.1]/", "https://[::1/",
            "https://[fe80::1%25eth0]/", "https://::1/", "https://{a,b}.example.com/", "https://example.com/[1-9]",
            "javascript:alert(1)", "https://example.com/ü",
        ])
    func malformed(_ text: String) {
        #expect(WebhookURL(text) == nil)
    }

    @Test(
        "In production it is encrypted, a public address or a name with a dot",
        arguments: [
            ("http://example.com/", 1), ("https://127.0.0.1/", 1), ("http://10.0.0.1/", 2), ("https://[::1]/", 1),
            ("https://[::ffff:169.254.169.254]/", 1), ("https://localhost/", 1), ("https://metadata/", 1),
            ("https://example.com/", 0), ("https://1.1.1.1/", 0),
        ])
    func production(_ text: String, _ count: Int) throws {
        #expect(try faults(text, WebhookPolicy()) == count)
    }

    @Test(
        "A sandbox takes its own machine, unencrypted, as well",
        arguments: [
            ("http://127.0.0.1:8081/", 0), ("http://localhost:8081/", 0), ("http://[::1]/", 0), ("http://10.0.0.1/", 1),
        ])
    func sandbox(_ text: String, _ count: Int) throws {
        #expect(try faults(text, WebhookPolicy(isSandbox: true)) == count)
    }

    private func faults(_ text: String, _ policy: WebhookPolicy) throws -> Int {
        let url = try #require(WebhookURL(text))
        do throws(Refusal) {
            try url.require(by: policy, at: "/url")
            return 0
        } catch {
            #expect(error.faults.allSatisfy { $0.pointer == "/url" })
            return error.faults.count
        }
    }
}
