import Application
import CottonControl
import Regulation
import Tareks

/// M20. What is not declared is taken as not so, and the rules speak of it. Where a field cannot be read, the rules
/// speak of the others all the same, so that nobody mends in two steps.
struct ControlApplicationBody: RequestBody {
    private let application: ControlApplication
    /// CMS in DER.
    let signature: [UInt8]?

    init?(_ fields: FieldReader) {
        let factory: FactoryID? = fields.required("factory", .identifier())
        let method = fields.required("method", .oneOf(ControlMethod.self))
        let owner = fields.required("owner", .object(Party.self))
        let ginningMethod = fields.required("ginningMethod", .oneOf(GinningMethod.self))
        let group = fields.required("group", .oneOf(CottonGroup.self))
        let cottonClass = fields.optional("class", .text(1...100))
        let type = fields.optional("type", .text(1...100))
        let moisture = fields.required("moisturePercent", .percent)
        let sustainable = fields.optional("sustainable", .object(SustainabilityCertificate.self))
        let packed = fields.optional("packed", .flag, otherwise: false)
        let labelled = fields.optional("labelled", .flag, otherwise: false)
        let stacked = fields.optional("stacked", .flag, otherwise: false)
        let warehouse = fields.required("warehouse", .text(1...200))
        let bales = fields.required("bales", .list(.object(Bale.self), atMost: 2000))
        let report = fields.optional("laboratoryReport", .object(LaboratoryReport.self))
        let previous: CertificateNumber? = fields.optional("previousCertificate", .identifier())
        signature = fields.optional("signature", .signature)
        guard let factory, let method, let ginningMethod, let group, let bales, let owner = owner ?? Party.unreadable
        else { return nil }
        application = ControlApplication(
            factory: factory, owner: owner,
            declaration: LotDeclaration(
                method: method, ginningMethod: ginningMethod, group: group, cottonClass: cottonClass, type: type,
                moisture: moisture ?? Percent(thousandths: 0), sustainable: sustainable, packed: packed,
                labelled: labelled, stacked: stacked, warehouse: warehouse ?? "", bales: bales,
                laboratoryReport: report, previousCertificate: previous
            ), sandboxLane: nil)
    }

    func application(lane: Lane?, signed: SignedContent?) -> ControlApplication {
        var application = application
        application.sandboxLane = lane
        application.signature = signed
        return application
    }
}

extension Party {
    fileprivate static let unreadable = TaxNumber("0000000000").map { Party(number: .tax($0), title: "") }
}
