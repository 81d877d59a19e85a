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

extension CommissionMemberName: RequestBody {
    package init?(_ fields: FieldReader) {
        let userId = fields.required("userId", .code())
        let tradeInspector = fields.optional("tradeInspector", .flag, otherwise: false)
        guard let userId else { return nil }
        self.init(userId: userId, tradeInspector: tradeInspector)
    }
}
