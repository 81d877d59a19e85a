/// To which addresses messages may go. The service stands in a network that its users do not see into, and must not
/// knock there for them: in production it sends to addresses of the public Internet alone, over TLS.
package struct WebhookPolicy: Sendable {
    /// A sandbox sends to its own machine as well, and without TLS.
    package let isSandbox: Bool

    package init(isSandbox: Bool = false) {
        self.isSandbox = isSandbox
    }

    package func allows(_ address: IPAddress) -> Bool {
        Self.isPublic(address) || isSandbox && Self.loopback.contains { $0.contains(address) }
    }

    static func isPublic(_ address: IPAddress) -> Bool {
        if address.bytes.count == 4 { return !special4.contains { $0.contains(address) } }
        return globalUnicast6.contains { $0.contains(address) } && !special6.contains { $0.contains(address) }
    }

    private static let loopback = ranges("127.0.0.0/8", "::1")

    /// RFC 6890 and IANA's registry of special addresses; multicast and what is reserved.
    private static let special4 = ranges(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4")

    /// All that is routed (RFC 4291); so neither loopback, fc00::/7, fe80::/10, multicast nor 64:ff9b::/96.
    private static let globalUnicast6 = ranges("2000::/3")

    /// Within it: protocols' own (Teredo among them), documentation, 6to4, which carries IPv4 addresses of any kind.
    private static let special6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")

    private static func ranges(_ texts: String...) -> [AddressRange] { texts.compactMap { AddressRange($0) } }
}
