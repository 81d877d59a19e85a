import Glibc

/// The bytes of an IP address, 4 or 16. An IPv4 address that IPv6 carries (RFC 4291, 2.5.5.2) is the IPv4 address.
package struct IPAddress: Equatable {
    package let bytes: [UInt8]

    /// `nil` unless `text` is an address and nothing else.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        guard !text.utf8.contains(0) else { return nil }
        if let bytes = Self.parsed(text, AF_INET, 4) {
            self.bytes = bytes
        } else if let bytes = Self.parsed(text, AF_INET6, 16) {
            let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
            self.bytes = isMapped ? Array(bytes.suffix(4)) : bytes
        } else {
            return nil
        }
    }

    private static func parsed(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}

/// Addresses that begin alike: `10.1.0.0/16`, `2001:db8::/32`, or one alone.
package struct AddressRange: Equatable {
    private let base: IPAddress
    private let length: Int

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let base = IPAddress(first) else { return nil }
        let all = base.bytes.count * 8
        if parts.count == 2 {
            guard let length = Int(parts[1]), (0...all).contains(length) else { return nil }
            self.length = length
        } else {
            length = all
        }
        self.base = base
    }

    package func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == base.bytes.count else { return false }
        let (whole, rest) = length.quotientAndRemainder(dividingBy: 8)
        guard address.bytes.prefix(whole) == base.bytes.prefix(whole) else { return false }
        guard rest > 0 else { return true }
        return zip(address.bytes, base.bytes).dropFirst(whole).prefix(1).allSatisfy { ($0 ^ $1) >> (8 - rest) == 0 }
    }
}
