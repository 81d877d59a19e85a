import Application
import HTTPTypes

/// The proxies that are believed when they say in `X-Forwarded-For` where a request came from. Whatever others say there
/// is made up by whoever asks.
package struct TrustedProxies: Sendable {
    private let ranges: [AddressRange]

    /// None.
    package init() { ranges = [] }

    /// Addresses and ranges (`127.0.0.1, 10.1.0.0/16`); `nil` where one is neither.
    package init?(_ list: String) {
        var ranges: [AddressRange] = []
        for entry in list.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
            guard let range = AddressRange(entry) else { return nil }
            ranges.append(range)
        }
        self.ranges = ranges
    }

    /// Who asks: the peer, or, where that is one of the proxies, the nearest on the way that is none.
    func client(_ headers: HTTPFields, peer: String?) -> String? {
        guard var client = peer, isTrusted(client) else { return peer }
        let said = headers[values: .forwardedFor].joined(separator: ",")
        let way = said.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        for step in way.reversed() {
            guard IPAddress(step) != nil else { break }
            client = String(step)
            if !isTrusted(client) { break }
        }
        return client
    }

    private func isTrusted(_ text: String) -> Bool {
        guard !ranges.isEmpty, let address = IPAddress(text) else { return false }
        return ranges.contains { $0.contains(address) }
    }
}
