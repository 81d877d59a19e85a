import Foundation
import HTTPAPI

/// What the sandbox's mobile signature answers.
struct MobileSignatureAnswer: Decodable, Sendable {
    let signature: String
}

extension Visit {
    /// The sandbox signs in the visitor's stead what they are about to present.
    func mobileSignature(of draft: LotDraft) async throws -> Outcome<MobileSignatureAnswer> {
        let request: JSONValue = [
            "subject": .string(session?.identity.claims.sub ?? ""),
            "application": body(draft.form, for: "/v1/control-applications"),
        ]
        return try await send(
            Array(try JSONEncoder().encode(request)), mediaType: "application/json", to: "/sandbox/mobile-signatures")
    }
}
