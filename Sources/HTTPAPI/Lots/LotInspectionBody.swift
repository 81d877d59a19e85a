import Application
import CottonControl
import Regulation

extension LotInspection: RequestBody {
    package init?(_ fields: FieldReader) {
        let inspectedOn = fields.required("inspectedOn", .date)
        let bales = fields.optional("bales", .list(.object(BaleExamination.self), atMost: 2000), otherwise: [])
        let conforming = fields.required("conforming", .flag)
        let findings = fields.optional("findings", .list(.object(Finding.self), atMost: 100), otherwise: [])
        guard let inspectedOn, let conforming else { return nil }
        self.init(inspectedOn: inspectedOn, bales: bales, conforming: conforming, findings: findings)
    }
}

extension BaleExamination: RequestBody {
    package init?(_ fields: FieldReader) {
        let number = fields.required("number", .baleNumber)
        let packing = fields.required("packing", .text(1...200).example("conforming"))
        let content = fields.required("content", .text(1...200).example("conforming"))
        let note = fields.optional("note", .text(0...500))
        guard let number, let packing, let content else { return nil }
        self.init(number: number, packing: packing, content: content, note: note)
    }
}

struct LotInspectorBody: RequestBody {
    let userId: String

    init?(_ fields: FieldReader) {
        guard let userId = fields.required("userId", .code()) else { return nil }
        self.userId = userId
    }
}
