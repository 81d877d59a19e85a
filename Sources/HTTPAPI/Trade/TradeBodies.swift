import Application
import CottonControl
import Foundation
import Regulation
import Tareks

struct TradeBody: RequestBody {
    private let make: @Sendable (Lane?) -> TradeRequest

    init?(_ fields: FieldReader) {
        let direction = fields.required("direction", .oneOf(TradeDirection.self))
        let regime = fields.required("regime", .oneOf(CustomsRegime.self))
        let firm = fields.required("firm", .taxNumber)
        let gtip = fields.required("gtip", .text(1...40).example("5201.00.90.00.19"))
        let netWeight = fields.required("netKg", .kilograms)
        let country = fields.required("country", .text(1...10).example("DE"))
        let certificates = fields.optional("certificates", .list(.object(TradeRequest.Use.self)), otherwise: [])
        let declared = fields.optional("declared", .jsonObject, otherwise: "{}")
        let documents = fields.optional("documents", .list(.object(AttachedDocument.self), atMost: 200), otherwise: [])
        let sustainable = fields.optional("sustainable", .object(SustainabilityCertificate.self))
        _ = fields.optional("signature", .json)
        guard let direction, let regime, let firm, let gtip, let netWeight, let country else { return nil }
        make = { lane in
            TradeRequest(
                direction: direction, regime: regime, firm: firm, gtip: gtip, netWeight: netWeight, country: country,
                certificates: certificates, declared: declared, documents: documents, sustainable: sustainable,
                sandboxLane: lane)
        }
    }

    func request(lane: Lane?) -> TradeRequest { make(lane) }
}

extension TradeRequest.Use: RequestBody {
    /// Bales by number, or kilograms of unnamed bales.
    package init?(_ fields: FieldReader) {
        let certificate: CertificateNumber? = fields.required("number", .identifier())
        let bales = fields.optional("bales", .list(.baleNumber, atMost: 2000))
        let netWeight = fields.optional("netKg", .kilograms)
        if bales == nil, netWeight == nil, !fields.isGiven("bales"), !fields.isGiven("netKg") {
            fields.fault(at: "bales", tr: "Balyalar ya da netKg yazılır.", en: "Give bales or netKg.")
        }
        guard let certificate, let amount = bales.map(DrawQuantity.Amount.bales) ?? netWeight.map({ .netWeight($0) })
        else { return nil }
        self.init(certificate: certificate, amount: amount)
    }
}

extension TradeInspection: RequestBody {
    package init?(_ fields: FieldReader) {
        let inspectedOn = fields.required("inspectedOn", .date)
        let conforming = fields.required("conforming", .flag)
        let findings = fields.optional("findings", .list(.object(Finding.self), atMost: 100), otherwise: [])
        guard let inspectedOn, let conforming else { return nil }
        self.init(inspectedOn: inspectedOn, conforming: conforming, findings: findings)
    }
}
