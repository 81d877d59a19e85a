import HTTPAPI

/// What the service is told of the network before it.
struct NetworkSettings {
    let trustedProxies: TrustedProxies
    let rateLimit: HTTPConfiguration.RateLimit

    /// `KOZA_TRUSTED_PROXIES` (addresses and ranges) and `KOZA_RATE_LIMIT` (requests a second of one person, or of one
    /// address without an account; twice as many at once).
    init(_ environment: [String: String]) throws {
        guard let proxies = TrustedProxies(environment["KOZA_TRUSTED_PROXIES"] ?? "") else {
            throw Settings.Invalid(description: "KOZA_TRUSTED_PROXIES lists addresses and ranges, as 10.1.0.0/16.")
        }
        trustedProxies = proxies
        rateLimit = try Self.rateLimit(environment["KOZA_RATE_LIMIT"])
    }

    private static func rateLimit(_ text: String?) throws -> HTTPConfiguration.RateLimit {
        guard let text, !text.isEmpty else { return .init() }
        guard let perSecond = Double(text), (1...1_000_000).contains(perSecond) else {
            throw Settings.Invalid(description: "KOZA_RATE_LIMIT is a number of requests a second, at least 1.")
        }
        return .init(perSecond: perSecond, burst: perSecond * 2)
    }
}
