package import Regulation

/// Where messages go, of a form that every program reads alike: what the service checks is where curl goes.
package struct WebhookURL: Hashable, Sendable {
    package let text: String
    /// Lower case; an IPv6 address without its brackets.
    package let host: String
    package let port: Int
    package let isEncrypted: Bool
    /// `nil` where the host is a name.
    package var address: IPAddress? { IPAddress(host) }

    /// `nil` for what is no `http(s)://host[:port][/path][?query]` of RFC 3986, without credentials and fragment. A
    /// host that ends in a number is an IPv4 address, and has to be written as one (`127.0.0.1`, not `2130706433`).
    package init?(_ text: String) {
        let form =
            #/
            (?<scheme> https? ) ://
            (?: (?<name> [a-zA-Z0-9.\-]{1,253} ) | \[ (?<address> [0-9a-fA-F:.]{2,45} ) \] )
            (?: : (?<port> [0-9]{1,5} ) )?
            (?: [\/?] [a-zA-Z0-9\-._~%!$&'\(\)*+,;=:@\/?]* )?
            /#
        guard let found = text.wholeMatch(of: form) else { return nil }
        isEncrypted = found.scheme == "https"
        guard let port = found.port.map({ Int($0) }) ?? (isEncrypted ? 443 : 80), (1...65_535).contains(port) else {
            return nil
        }
        self.port = port
        if let address = found.address {
            guard address.contains(":"), IPAddress(address) != nil else { return nil }
            host = address.lowercased()
        } else {
            host = String(found.name ?? "").lowercased()
            guard Self.isName(host) || IPAddress(host) != nil else { return nil }
        }
        self.text = text
    }

    private static func isName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, last.first?.isNumber == false else { return false }
        return labels.allSatisfy { (1...63).contains($0.count) && $0.first != "-" && $0.last != "-" }
    }

    /// That messages may go there; what its name leads to is looked up when they do.
    package func require(by policy: WebhookPolicy, at pointer: String) throws(Refusal) {
        var faults = Faults()
        faults.require(
            isEncrypted || policy.isSandbox, nil, at: pointer, tr: "Adres https:// ile başlamalıdır.",
            en: "The address has to begin with https://.")
        let isReachable = address.map(policy.allows) ?? (host.contains(".") || policy.isSandbox)
        faults.require(
            isReachable, nil, at: pointer, tr: "Adres genel internette olmalıdır; iç ağ adreslerine gönderilmez.",
            en: "The address has to be on the public Internet; nothing is sent into internal networks.")
        try faults.throwIfAny()
    }
}
