import Application
import CottonControl
import Foundation
import Regulation
import Tareks

struct TradeBody: RequestBody {
    let firm: TaxNumber
    /// CMS in DER.
    let signature: [UInt8]?
    private let make: @Sendable (Lane?, SignedContent?) -> TradeRequest

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
        let secondary = fields.optional("secondaryProduct", .flag, otherwise: false)
        let replaces: TradeApplicationID? = fields.optional("replaces", .identifier())
        signature = fields.optional("signature", .signature)
        guard let direction, let regime, let firm, let gtip, let netWeight, let country else { return nil }
        self.firm = firm
        make = { lane, signed in
            TradeRequest(
                direction: direction, regime: regime, firm: firm, gtip: gtip, netWeight: netWeight, country: country,
                certificates: certificates, declared: declared, documents: documents, sustainable: sustainable,
                secondaryProduct: secondary, replaces: replaces, sandboxLane: lane, signature: signed)
        }
    }

    func request(lane: Lane?, signed: SignedContent?) -> TradeRequest { make(lane, signed) }
}

extension TradeRequest.Use: RequestBody {
    /// Bales by number, or kilograms of unnamed bales.
    package init?(_ fields: FieldReader) {
        let certificate: CertificateNumber? = fields.required("number", .identifier())
        let bales = fields.optional("bales", .list(.baleNumber, atMost: 2000))
        let netWeight = fields.optional("netKg", .kilograms)
        if bales == nil, netWeight == nil, !fields.isGiven("bales"), !fields.isGiven("netKg") {
            fields.fault(at: "bales", tr: "Balyalar ya da net kilogram (netKg) yazılır.", en: "Give bales or netKg.")
        }
        guard let certificate, let amount = bales.map(DrawQuantity.Amount.bales) ?? netWeight.map({ .netWeight($0) })
        else { return nil }
        self.init(certificate: certificate, amount: amount, stated: bales == nil ? nil : netWeight)
    }
}

struct TradeWithdrawalBody: RequestBody {
    let reason: String

    /// A firm need not say why it withdraws what it applied for.
    init?(_ fields: FieldReader) {
        reason = fields.optional("reason", .text(1...500), otherwise: "Firmanın isteği / the firm's wish")
    }
}

struct NamedBalesBody: RequestBody {
    let certificates: [NamedBales]

    init?(_ fields: FieldReader) {
        guard let certificates = fields.required("certificates", .list(.object(NamedBales.self), atMost: 500)) else {
            return nil
        }
        self.certificates = certificates
    }
}

extension NamedBales: RequestBody {
    package init?(_ fields: FieldReader) {
        let certificate: CertificateNumber? = fields.required("number", .identifier())
        let bales = fields.required("bales", .list(.baleNumber, atMost: 2000))
        guard let certificate, let bales else { return nil }
        self.init(certificate: certificate, bales: bales)
    }
}

extension TradeInspection: RequestBody {
    package init?(_ fields: FieldReader) {
        let inspectedOn = fields.required("inspectedOn", .date)
        let conforming = fields.required("conforming", .flag)
        let checks = fields.optional("checks", .list(.object(TradeCheck.self), atMost: 20), otherwise: [])
        let findings = fields.optional("findings", .list(.object(Finding.self), atMost: 100), otherwise: [])
        guard let inspectedOn, let conforming else { return nil }
        self.init(inspectedOn: inspectedOn, conforming: conforming, checks: checks, findings: findings)
    }
}

extension TradeCheck: RequestBody {
    package init?(_ fields: FieldReader) {
        let code = fields.required("code", .oneOf(TradeCheck.Code.self))
        let met = fields.required("met", .flag)
        let note = fields.optional("note", .text(1...500))
        guard let code, let met else { return nil }
        self.init(code: code, met: met, note: note)
    }
}
