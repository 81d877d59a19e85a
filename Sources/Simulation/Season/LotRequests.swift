import Foundation

struct LotRequest: Encodable {
    struct Bale: Encodable {
        let number: String
        let grossKg: Decimal
        let netKg: Decimal
        var `class`: String?
        var type: String?
        var staple: Int?
        var character: Character?
    }

    struct Character: Encodable {
        let micronaire: Decimal
        let strength: Decimal
        let lengthMm: Decimal
        let uniformity: Decimal
        let rd: Decimal
        let plusB: Decimal
        let trash: Decimal
    }

    struct Report: Encodable {
        let laboratory: String
        let number: String
        let on: String
    }

    let factory: String
    let method: String
    let owner: PartyRequest
    let ginningMethod: String
    let group: String
    let `class`: String?
    let type: String?
    let moisturePercent: Decimal
    let sustainable: SustainabilityRequest?
    let packed = true
    let labelled = true
    let stacked = true
    let warehouse: String
    let bales: [Bale]
    let laboratoryReport: Report?
}

struct PartyRequest: Encodable {
    var vkn: String?
    var tckn: String?
    let title: String
}

struct SustainabilityRequest: Encodable {
    let scheme: String
    let certificateNumber: String
    let body: String
    let accreditedBy: String
    let document: String

    static let example = SustainabilityRequest(
        scheme: "Örnek Sürdürülebilir Pamuk", certificateNumber: "SP-2024-0117", body: "Örnek Belgelendirme A.Ş.",
        accreditedBy: "TÜRKAK", document: String(repeating: "0f", count: 32))
}

struct LotInspectionRequest: Encodable {
    struct Bale: Encodable {
        let number: String
        let packing: String
        let content: String
        var note: String?
    }

    let inspectedOn: String
    let bales: [Bale]
    let conforming: Bool
    let findings: [FindingRequest]
}

struct FindingRequest: Encodable {
    let rule: String
    let note: String
}
