import Foundation
import Regulation
import Tareks

extension Parameter: RequestBody {
    package init?(_ fields: FieldReader) {
        let name = fields.required("name", .oneOf(ParameterName.self))
        let value = fields.required("value", .parameterValue)
        let effectiveFrom = fields.required("effectiveFrom", .date)
        let source = fields.required("source", .text(1...500))
        guard let name, let value, let effectiveFrom, let source else { return nil }
        self.init(name: name, value: value, effectiveFrom: effectiveFrom, source: source)
    }
}

extension FieldKind where Value == ParameterValue {
    static var parameterValue: FieldKind {
        let texts = FieldKind<[String]>.list(.text(1...500), atMost: 5000)
        return FieldKind(.oneOf([.integer(), .string(), texts.schema()])) { input in
            if let number = input.decode(Int.self) { return .number(number) }
            if input.decode(String.self) != nil { return FieldKind<String>.text(1...500).read(input).map { .text($0) } }
            guard input.elements() != nil else {
                input.fault(
                    tr: "Bir tam sayı, bir metin ya da metin listesi olmalıdır.",
                    en: "This must be a whole number, text or a list of texts.")
                return nil
            }
            return texts.read(input).map { .list($0) }
        }
    }
}

extension HolidaysDeclared: RequestBody {
    package init?(_ fields: FieldReader) {
        let holidays = fields.required("holidays", .list(.object(HolidayCalendar.Holiday.self), atMost: 400))
        let source = fields.required("source", .text(1...500))
        guard let holidays, let source else { return nil }
        self.init(holidays: holidays, source: source)
    }
}

extension HolidayCalendar.Holiday: RequestBody {
    package init?(_ fields: FieldReader) {
        let date = fields.required("date", .date)
        let name = fields.required("name", .text(1...200))
        let halfDay = fields.optional("halfDay", .flag, otherwise: false)
        guard let date, let name else { return nil }
        self.init(date: date, name: name, halfDay: halfDay)
    }
}

extension RiskProfile: RequestBody {
    package init?(_ fields: FieldReader) {
        let id: RiskProfileID? = fields.required("id", .identifier())
        let name = fields.required("name", .text(1...200))
        let scope = fields.required("scope", .oneOf(RiskScope.self))
        let effectiveFrom = fields.required("effectiveFrom", .date)
        let criteria = fields.optional("criteria", .list(.object(CriterionWeight.self), atMost: 200), otherwise: [])
        let random = fields.required("randomShare", .share)
        let expected = fields.required("expectedShare", .share)
        let audit = fields.required("auditShare", .share)
        let source = fields.required("source", .text(1...500))
        guard let id, let name, let scope, let effectiveFrom, let random, let expected, let audit, let source
        else { return nil }
        self.init(
            id: id, name: name, scope: scope, effectiveFrom: effectiveFrom, criteria: criteria, randomShare: random,
            expectedShare: expected, auditShare: audit, source: source)
    }
}

extension FieldKind where Value == Permille {
    /// A share in thousandths.
    static var share: FieldKind {
        FieldKind<Int>.integer(-1_000_000...1_000_000).described(as: "thousandths, 0 to 1000")
            .map { value, _ in Permille(value) }
    }
}

extension CriterionWeight: RequestBody {
    package init?(_ fields: FieldReader) {
        let criterion = fields.required("criterion", .oneOf(RiskCriterion.self))
        let threshold = fields.optional("threshold", .integer(-1_000_000...1_000_000_000), otherwise: 1)
        let weight = fields.required("weight", .integer(-1000...1000))
        let lane = fields.required("lane", .oneOf(Lane.self))
        guard let criterion, let weight, let lane else { return nil }
        self.init(criterion, from: threshold, weight: weight, lane: lane)
    }
}
