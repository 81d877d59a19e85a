package import ESignature

/// How the service is reached, and by whom.
package struct HTTPConfiguration: Sendable {
    /// Requests that one person, or one address without an account, may send.
    package struct RateLimit: Sendable {
        package var perSecond: Double
        package var burst: Double

        package init(perSecond: Double = 2000, burst: Double = 4000) {
            self.perSecond = perSecond
            self.burst = burst
        }
    }

    package var mode: ServiceMode
    /// The service's secret, from which the sandbox's tokens are signed; at least 32 bytes.
    package var secret: [UInt8]
    package var host: String
    /// 0: any free one.
    package var port: Int
    /// Who signs tokens in production.
    package var issuer: TokenIssuer?
    /// Who issues certificates in a sandbox.
    package var testAuthority: TestAuthority?
    package var rateLimit: RateLimit
    /// Verification codes that lead nowhere, from one address.
    package var guessLimit: RateLimit
    package var trustedProxies: TrustedProxies
    /// Bytes in a request's body.
    package var bodyLimit: Int

    package init(
        mode: ServiceMode, secret: [UInt8], host: String = "127.0.0.1", port: Int = 8080, issuer: TokenIssuer? = nil,
        testAuthority: TestAuthority? = nil, rateLimit: RateLimit = RateLimit(),
        guessLimit: RateLimit = RateLimit(perSecond: 1, burst: 60), trustedProxies: TrustedProxies = TrustedProxies(),
        bodyLimit: Int = 1_000_000
    ) {
        self.mode = mode
        self.secret = secret
        self.host = host
        self.port = port
        self.issuer = issuer
        self.testAuthority = testAuthority
        self.rateLimit = rateLimit
        self.guessLimit = guessLimit
        self.trustedProxies = trustedProxies
        self.bodyLimit = bodyLimit
    }
}
