import HTTPTypes
import Testing

@testable import HTTPAPI

@Suite("Behind a proxy")
struct TrustedProxiesTests {
    private func client(_ way: String..., peer: String = "127.0.0.1", trusting list: String) throws -> String? {
        var headers = HTTPFields()
        for value in way { headers.append(HTTPField(name: .forwardedFor, value: value)) }
        return try #require(TrustedProxies(list)).client(headers, peer: peer)
    }

    @Test("Nobody is believed who was not named")
    func untrusted() throws {
        #expect(try client("198.51.100.7", trusting: "") == "127.0.0.1")
        #expect(try client("198.51.100.7", peer: "192.0.2.1", trusting: "127.0.0.1") == "192.0.2.1")
    }

    @Test("A proxy's word counts up to the first address that is no proxy; what stands before it may be made up")
    func nearest() throws {
        #expect(try client("203.0.113.9, 198.51.100.7", trusting: "127.0.0.1") == "198.51.100.7")
        #expect(
            try client("203.0.113.9", "198.51.100.7, 10.1.2.3", trusting: "127.0.0.1, 10.1.0.0/16") == "198.51.100.7")
        #expect(try client("10.1.2.3", trusting: "127.0.0.1 10.1.0.0/16") == "10.1.2.3")
        #expect(try client(trusting: "127.0.0.1") == "127.0.0.1")
    }

    @Test("What is no address ends the way", arguments: ["unknown", "198.51.100.7:80", "", "1.2.3"])
    func nonsense(_ step: String) throws {
        #expect(try client("203.0.113.9, \(step)", trusting: "127.0.0.1") == "127.0.0.1")
    }

    @Test(
        "Ranges of both versions, to the bit",
        arguments: [
            ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
            ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
            ("2001:db8::/33", "2001:db8:7fff::1", true), ("2001:db8::/33", "2001:db8:8000::1", false),
            ("127.0.0.1", "::ffff:127.0.0.1", true), ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "::1", false),
            ("::1", "0:0:0:0:0:0:0:1", true),
        ])
    func ranges(_ range: String, _ address: String, _ isInside: Bool) throws {
        let peer = try client("198.51.100.7", peer: address, trusting: range)
        #expect((peer == "198.51.100.7") == isInside)
    }

    @Test(
        "A list with an entry that is no range is refused",
        arguments: ["10.0.0.0/33", "10.0.0/8", "proxy", "::1/-1", "1.1.1.1/"])
    func malformed(_ list: String) {
        #expect(TrustedProxies(list) == nil)
    }
}
