import Application
import CottonControl
import Regulation

/// A factory, on an inspection of it or not, or a firm.
extension ReferralRequest: RequestBody {
    package init?(_ fields: FieldReader) {
        let factory: FactoryID? = fields.optional("factory", .identifier())
        let firm = fields.optional("firm", .taxNumber)
        let inspection = fields.optional("inspection", .integer(1...1_000_000))
        let rule = fields.required("rule", .citation)
        let authority = fields.required("to", .text(1...200))
        let note = fields.required("note", .text(1...500))
        let on = fields.optional("on", .date)
        if fields.isGiven("factory") == fields.isGiven("firm") {
            fields.fault(
                at: "factory", tr: "Bir fabrika ya da bir firma yazılır.", en: "Give a factory or a firm, one of them.")
        }
        guard let party = factory.map({ .factory($0, inspection: inspection) }) ?? firm.map(ReferredParty.firm),
            let rule, let authority, let note
        else { return nil }
        self.init(party: party, rule: rule, authority: authority, note: note, on: on)
    }
}

struct ReferralResultBody: RequestBody {
    let result: ReferralResult
    let note: String
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        let result = fields.required("result", .oneOf(ReferralResult.self))
        let note = fields.required("note", .text(1...500))
        on = fields.optional("on", .date)
        guard let result, let note else { return nil }
        self.result = result
        self.note = note
    }
}
