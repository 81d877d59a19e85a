import Application
import Testing

@Suite("Where messages may go")
struct WebhookPolicyTests {
    @Test(
        "In production, nowhere that is not the public Internet",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
            "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1",
            "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1",
            "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1",
            "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "5f00::1",
        ])
    func refused(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!WebhookPolicy().allows(address))
    }

    @Test(
        "Everywhere that is",
        arguments: [
            "1.1.1.1", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1", "169.253.1.1",
            "172.15.255.255", "172.32.0.1", "192.167.1.1", "198.17.255.255", "198.20.0.1", "223.255.255.255",
            "::ffff:1.1.1.1", "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888",
        ])
    func allowed(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(WebhookPolicy().allows(address))
        #expect(WebhookPolicy(isSandbox: true).allows(address))
    }

    @Test("A sandbox sends to its own machine, and not into the network around it either")
    func sandbox() throws {
        let policy = WebhookPolicy(isSandbox: true)
        for text in ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"] {
            #expect(policy.allows(try #require(IPAddress(text))), "\(text)")
        }
        for text in ["10.0.0.1", "169.254.169.254", "fe80::1", "0.0.0.0"] {
            #expect(!policy.allows(try #require(IPAddress(text))), "\(text)")
        }
    }
}
