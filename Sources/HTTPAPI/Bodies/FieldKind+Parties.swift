import Application
import CottonControl
import Regulation
import Tareks

extension FieldKind where Value == TaxNumber {
    /// Ten digits. A failing check digit is reported apart: there are firms defined with such a number.
    static var taxNumber: FieldKind {
        FieldKind.parsed(
            .string(pattern: "^[0-9]{10}$").example("1234567890"), tr: "VKN on rakamdan oluşur.",
            en: "a VKN has ten digits.", TaxNumber.init
        ).map { number, input in
            if !number.hasValidCheckDigit { input.collector.doubt(number, at: input.pointer) }
            return number
        }
    }
}

extension FieldKind where Value == CitizenNumber {
    /// What fails is not repeated: it is somebody's number.
    static var citizenNumber: FieldKind {
        FieldKind(.string(pattern: "^[1-9][0-9]{10}$")) { input in
            guard let number = input.decode(String.self).flatMap({ CitizenNumber($0) }) else {
                input.fault(
                    tr: "TCKN on bir rakamdır ve denetim rakamları tutmalıdır.",
                    en: "A TCKN has eleven digits, and its check digits must hold.")
                return nil
            }
            return number
        }
    }
}

/// By VKN or by TCKN, never both.
extension Party: RequestBody {
    package init?(_ fields: FieldReader) {
        let tax = fields.optional("vkn", .taxNumber)
        let citizen = fields.optional("tckn", .citizenNumber)
        let title = fields.required("title", .text(1...300))
        switch (tax, citizen, title) {
        case (let tax?, nil, let title?): self.init(number: .tax(tax), title: title)
        case (nil, let citizen?, let title?): self.init(number: .citizen(citizen), title: title)
        case (.some, .some, _):
            fields.fault(at: "tckn", tr: "VKN ya da TCKN yazılır, ikisi değil.", en: "Give a VKN or a TCKN, not both.")
            return nil
        case (nil, nil, _) where !fields.isGiven("vkn") && !fields.isGiven("tckn"):
            fields.fault(at: "vkn", tr: "Geçerli bir VKN ya da TCKN gerekir.", en: "A valid VKN or TCKN is needed.")
            return nil
        default: return nil
        }
    }
}

extension Finding: RequestBody {
    package init?(_ fields: FieldReader) {
        let rule = fields.required("rule", .citation)
        let note = fields.required("note", .text(1...500))
        guard let rule, let note else { return nil }
        self.init(rule: rule, note: note)
    }
}

extension FieldKind where Value == Finding {
    /// A rule and a note; or the note alone, of a breach of the duty to keep to the communiqué (M34/1-f).
    static var finding: FieldKind {
        let named = FieldKind.object()
        let note = FieldKind<String>.text(1...500)
        return FieldKind(.oneOf([named.schema(), note.schema()])) { input in
            guard input.decode(String.self) != nil else { return named.read(input) }
            return note.read(input).map { Finding(rule: "M34/1-f", note: $0) }
        }
    }
}

extension SustainabilityCertificate: RequestBody {
    /// What is missing is left empty, so that M21/4 and M29/6 speak.
    package init?(_ fields: FieldReader) {
        func text(_ name: String) -> String { fields.optional(name, .text(0...300), otherwise: "") }
        self.init(
            scheme: text("scheme"), certificateNumber: text("certificateNumber"), body: text("body"),
            accreditedBy: text("accreditedBy"), document: text("document"),
            validFrom: fields.optional("validFrom", .date), validUntil: fields.optional("validUntil", .date),
            netWeight: fields.optional("netKg", .kilograms))
    }
}
