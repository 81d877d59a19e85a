import Foundation
import Regulation

/// What the API tells anybody of a certificate.
struct VerificationAnswer: Decodable, Sendable {
    struct Bale: Decodable, Sendable {
        let number: String
        let netKg: Decimal
    }

    let status: String
    let certificate: String
    let method: String
    let season: String
    let lotNumber: String
    let directorate: String
    let controlDate: CalendarDate
    let validUntil: CalendarDate
    let baleCount: Int
    let grossKg: Decimal
    let netKg: Decimal
    let bale: Bale?
    let proof: String
}

struct CheckpointKeysAnswer: Decodable, Sendable {
    struct Key: Decodable, Sendable {
        let verifier: String
    }

    let keys: [Key]
}
