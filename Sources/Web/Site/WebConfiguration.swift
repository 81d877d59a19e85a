package import Foundation

/// How the pages are reached, and with what they are made.
package struct WebConfiguration: Sendable {
    /// The service's secret, from which cookies, forms and drafts are sealed; at least 32 bytes.
    package var secret: [UInt8]
    /// Where Bootstrap and chart.js are installed.
    package var libraries: String
    /// How browsers reach the service; `nil`: as the request says. With `https`, cookies are sent over TLS alone.
    package var publicURL: URL?
    /// At which papers say that certificates are verified.
    package var address: String
    /// Who signs people in, in production.
    package var provider: IdentityProvider?

    package init(
        secret: [UInt8], libraries: String = "/usr/share/javascript", publicURL: URL? = nil,
        address: String = "http://127.0.0.1:8080", provider: IdentityProvider? = nil
    ) {
        self.secret = secret
        self.libraries = libraries
        self.publicURL = publicURL
        self.address = address
        self.provider = provider
    }
}

/// An OpenID provider at which the service is registered.
package struct IdentityProvider: Sendable {
    package var issuer: URL
    package var clientID: String
    package var clientSecret: String

    package init(issuer: URL, clientID: String, clientSecret: String) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
    }
}
