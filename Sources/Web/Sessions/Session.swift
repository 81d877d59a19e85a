import HTTPAPI

/// Somebody who is signed in.
struct Session: Sendable {
    /// Seconds.
    static let lifetime = 12 * 3600

    let identity: Identity
}

/// Who somebody is: what their token said, and what they are called.
struct Identity: Codable, Sendable {
    let claims: TokenClaims
    let name: String
    /// Their firm or directorate.
    let place: String?
}
