import Application
import CottonControl
import Regulation

extension FactoryDefinition: RequestBody {
    package init?(_ fields: FieldReader) {
        let firm = fields.required("firm", .taxNumber)
        let name = fields.required("name", .text(1...200))
        let kind = fields.required("kind", .oneOf(FactoryType.self))
        let directorate: DirectorateCode? = fields.required("directorate", .identifier())
        let machines = fields.optional("machines", .list(.object(Machines.self), atMost: 50), otherwise: [])
        let presses = fields.optional("presses", .integer(0...1000), otherwise: 0)
        let classingRoom = fields.optional("classingRoom", .flag, otherwise: false)
        let moistureMeter = fields.optional("moistureMeter", .flag, otherwise: false)
        let depots = fields.optional("depots", .list(.object(FactoryRecord.Depot.self), atMost: 200), otherwise: [])
        guard let firm, let name, let kind, let directorate else { return nil }
        self.init(
            firm: firm, name: name, kind: kind, directorate: directorate, machines: machines, presses: presses,
            classingRoom: classingRoom, moistureMeter: moistureMeter, depots: depots)
    }
}

extension Machines: RequestBody {
    package init?(_ fields: FieldReader) {
        let method = fields.required("ginningMethod", .oneOf(GinningMethod.self))
        let count = fields.required("count", .integer(0...10_000))
        guard let method, let count else { return nil }
        self.init(ginningMethod: method, count: count)
    }
}

extension FactoryRecord.Depot: RequestBody {
    package init?(_ fields: FieldReader) {
        let name = fields.required("name", .text(1...200))
        let address = fields.required("address", .text(1...500))
        guard let name, let address else { return nil }
        self.init(name: name, address: address)
    }
}

struct FactoryWarningBody: RequestBody {
    let findings: [Finding]
    let remedyBy: CalendarDate

    /// One `finding`, or several `findings`.
    init?(_ fields: FieldReader) {
        let one = fields.optional("finding", .object(Finding.self))
        let several = fields.optional("findings", .list(.object(Finding.self), atMost: 100), otherwise: [])
        let remedyBy = fields.required("remedyBy", .date)
        guard let remedyBy else { return nil }
        findings = (one.map { [$0] } ?? []) + several
        self.remedyBy = remedyBy
    }
}

struct RemedyBody: RequestBody {
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        on = fields.optional("on", .date)
    }
}

struct SuspensionBody: RequestBody {
    let from: CalendarDate
    let until: CalendarDate
    let cause: String
    let warning: Int?

    init?(_ fields: FieldReader) {
        let from = fields.required("from", .date)
        let until = fields.required("until", .date)
        let cause = fields.required("cause", .text(1...500))
        warning = fields.optional("warning", .integer(1...1_000_000))
        guard let from, let until, let cause else { return nil }
        self.from = from
        self.until = until
        self.cause = cause
    }
}

struct FactoryInspectionBody: RequestBody {
    let on: CalendarDate
    let cause: InspectionCause
    let commission: [CommissionMemberName]
    let findings: [Finding]

    init?(_ fields: FieldReader) {
        let on = fields.required("on", .date)
        let cause = fields.required("cause", .oneOf(InspectionCause.self))
        let commission = fields.required("commission", .list(.object(CommissionMemberName.self), atMost: 50))
        findings = fields.optional("findings", .list(.object(Finding.self), atMost: 100), otherwise: [])
        guard let on, let cause, let commission else { return nil }
        self.on = on
        self.cause = cause
        self.commission = commission
    }
}

extension CommissionMemberName: RequestBody {
    package init?(_ fields: FieldReader) {
        let userId = fields.required("userId", .code())
        let tradeInspector = fields.optional("tradeInspector", .flag, otherwise: false)
        guard let userId else { return nil }
        self.init(userId: userId, tradeInspector: tradeInspector)
    }
}
