import Application
import CottonControl
import Regulation

struct TransferBody: RequestBody {
    let to: Party
    let bales: BaleSelection

    init?(_ fields: FieldReader) {
        let to = fields.required("to", .object(Party.self))
        let bales = fields.required("bales", .baleSelection)
        guard let to, let bales else { return nil }
        self.to = to
        self.bales = bales
    }
}

extension FieldKind where Value == BaleSelection {
    /// A list of bale numbers, or `"all"`.
    static var baleSelection: FieldKind {
        let numbers = FieldKind<[String]>.list(.baleNumber, atMost: 2000)
        return FieldKind(.oneOf([.choice(["all"]), numbers.schema()])) { input in
            guard let text = input.decode(String.self) else { return numbers.read(input).map(BaleSelection.bales) }
            guard text == "all" else {
                input.fault(
                    tr: "Balya numaralarının listesi ya da “all” olmalıdır.",
                    en: "This must be a list of bale numbers, or “all”.")
                return nil
            }
            return .all
        }
    }
}

struct SplitBody: RequestBody {
    struct Part: RequestBody {
        let bales: [String]

        init?(_ fields: FieldReader) {
            guard let bales = fields.required("bales", .list(.baleNumber, atMost: 2000)) else { return nil }
            self.bales = bales
        }
    }

    let parts: [Part]

    init?(_ fields: FieldReader) {
        guard let parts = fields.required("parts", .list(.object(Part.self), atMost: 500)) else { return nil }
        self.parts = parts
    }
}

struct ReissueBody: RequestBody {
    let reason: String
    let holder: Party?

    init?(_ fields: FieldReader) {
        let reason = fields.required("reason", .text(1...500))
        holder = fields.optional("holder", .object(Party.self))
        guard let reason else { return nil }
        self.reason = reason
    }
}

struct ReasonBody: RequestBody {
    let reason: String

    init?(_ fields: FieldReader) {
        guard let reason = fields.required("reason", .text(1...500)) else { return nil }
        self.reason = reason
    }
}
