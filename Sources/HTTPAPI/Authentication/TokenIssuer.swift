/// Who signs the tokens that are believed, and for whom they are meant.
package struct TokenIssuer: Sendable {
    /// The keys, as a JSON Web Key Set.
    package let jwks: String
    /// `iss`; `nil`: not looked at.
    package let issuer: String?
    /// `aud`; `nil`: not looked at.
    package let audience: String?

    package init(jwks: String, issuer: String?, audience: String?) {
        self.jwks = jwks
        self.issuer = issuer
        self.audience = audience
    }
}
