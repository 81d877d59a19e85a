import Application
import CottonControl
import Regulation

extension LaboratoryNaming: RequestBody {
    package init?(_ fields: FieldReader) {
        let code: LaboratoryID? = fields.required("code", .identifier())
        let name = fields.required("name", .text(1...200))
        let users = fields.optional("users", .list(.code(), atMost: 100), otherwise: [])
        let from = fields.required("from", .date)
        let until = fields.optional("until", .date)
        let source = fields.required("source", .text(1...500))
        guard let code, let name, let from, let source else { return nil }
        self.init(code: code, name: name, users: users, from: from, until: until, source: source)
    }
}

struct WithdrawalBody: RequestBody {
    let from: CalendarDate
    let reason: String

    init?(_ fields: FieldReader) {
        let from = fields.required("from", .date)
        let reason = fields.required("reason", .text(1...500))
        guard let from, let reason else { return nil }
        (self.from, self.reason) = (from, reason)
    }
}

extension ClassTable: RequestBody {
    package init?(_ fields: FieldReader) {
        let group = fields.required("group", .oneOf(CottonGroup.self))
        let method = fields.optional("method", .oneOf(ControlMethod.self))
        let ginning = fields.optional("ginningMethod", .oneOf(GinningMethod.self))
        let effectiveFrom = fields.required("effectiveFrom", .date)
        let classes = fields.required("classes", .list(.object(Entry.self), atMost: 200))
        let lengths = fields.optional("lengthMm", .object(Lengths.self))
        let source = fields.required("source", .text(1...500))
        guard let group, let effectiveFrom, let classes, let source else { return nil }
        self.init(
            group: group, method: method, ginningMethod: ginning, effectiveFrom: effectiveFrom, classes: classes,
            lengths: lengths, source: source)
    }
}

extension ClassTable.Entry: RequestBody {
    package init?(_ fields: FieldReader) {
        let name = fields.required("name", .text(1...100))
        let types = fields.required("types", .list(.text(1...100), atMost: 200))
        guard let name, let types else { return nil }
        self.init(name: name, types: types)
    }
}

extension ClassTable.Lengths: RequestBody {
    package init?(_ fields: FieldReader) {
        let from = fields.required("from", .measure)
        let to = fields.required("to", .measure)
        guard let from, let to else { return nil }
        self.init(from: from, to: to)
    }
}
