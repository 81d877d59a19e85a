import Foundation

/// What the demonstration reads of the service's answers.
struct TokenAnswer: Decodable {
    let token: String
}

struct IDAnswer: Decodable, Sendable {
    let id: String
}

struct DecisionAnswer: Decodable {
    let registryNumber: Int?
}

struct CertificateAnswer: Decodable, Sendable {
    struct Bale: Decodable, Sendable {
        let number: String
        let netKg: Decimal
    }

    let number: String
    let bales: [Bale]
    let netKg: Decimal
}

struct LotAnswer: Decodable, Sendable {
    let season: String
    let lotNumber: String
    let status: String
    let openBales: [String]?
    let certificate: CertificateAnswer?

    var awaitsInspection: Bool { status == "awaitingInspection" }
}

struct TransferAnswer: Decodable {
    /// The new holder's.
    let certificate: CertificateAnswer
}

struct SplitAnswer: Decodable {
    let certificates: [CertificateAnswer]
}

struct TradeAnswer: Decodable, Sendable {
    struct Reference: Decodable, Sendable {
        let number: String
    }

    let id: String
    let status: String
    let reference: Reference?

    var awaitsInspection: Bool { status == "awaitingInspection" }
}

/// Where nothing of the answer matters.
struct Accepted: Decodable {}
