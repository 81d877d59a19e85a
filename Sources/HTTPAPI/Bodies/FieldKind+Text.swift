import Regulation

extension FieldKind where Value == String {
    /// Text without control characters but line breaks; blank is refused where `range` starts at 1.
    static func text(_ range: ClosedRange<Int> = 1...500) -> FieldKind {
        FieldKind(.string(length: range)) { input in
            guard let text = input.decode(String.self) else {
                input.fault(tr: "Bir metin olmalıdır.", en: "This must be text.")
                return nil
            }
            guard range.lowerBound == 0 || text.contains(where: { !$0.isWhitespace }) else {
                input.fault(tr: "Bu alan boş bırakılamaz.", en: "This field may not be empty.")
                return nil
            }
            guard text.unicodeScalars.count <= range.upperBound else {
                input.fault(
                    tr: "En çok \(range.upperBound) karakter olabilir.",
                    en: "This has at most \(range.upperBound) characters.")
                return nil
            }
            guard !text.unicodeScalars.contains(where: isControl) else {
                input.fault(tr: "Denetim karakteri içeremez.", en: "This may not hold control characters.")
                return nil
            }
            return text
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        return isControl && scalar != "\n" && scalar != "\t" && scalar != "\r"
    }

    /// An id or code: letters, digits and `._:@+/-`, as identity providers write theirs.
    static func code(atMost limit: Int = 200) -> FieldKind {
        text(1...limit).map { text, input in
            guard !text.contains(where: \.isWhitespace) else {
                input.fault(tr: "Boşluk içeremez.", en: "This may not hold white space.")
                return nil
            }
            return text
        }
    }

    /// A factory's own number or an SSCC; written as a number as well.
    static var baleNumber: FieldKind {
        let text = FieldKind.text(1...40)
        return FieldKind(.oneOf([.string(length: 1...40), .integer(0...(.max))]).example("1041")) { input in
            if input.decode(String.self) == nil, let number = input.decode(Int.self), number >= 0 {
                return String(number)
            }
            return text.read(input)
        }
    }

    static var email: FieldKind {
        FieldKind(.string(length: 3...254, format: "email").example("pamuk@example.com")) { input in
            guard let text = FieldKind.text(1...254).read(input) else { return nil }
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isWhitespace) else {
                input.fault(tr: "Geçerli bir e-posta adresi olmalıdır.", en: "This must be an e-mail address.")
                return nil
            }
            return text
        }
    }
}

extension FieldKind {
    /// Text that `Value` can be made of.
    static func parsed(
        _ schema: @autoclosure @escaping () -> JSONSchema, tr: @autoclosure @escaping () -> String,
        en: @autoclosure @escaping () -> String, _ parse: @escaping (String) -> Value?
    ) -> FieldKind {
        FieldKind(schema()) { input in
            guard let text = input.decode(String.self) else {
                input.fault(tr: "Bir metin olmalıdır; " + tr(), en: "This must be text; " + en())
                return nil
            }
            guard let value = parse(text) else {
                let shown = String(text.prefix(40).filter { !$0.isNewline })
                input.fault(tr: "“\(shown)”: " + tr(), en: "“\(shown)”: " + en())
                return nil
            }
            return value
        }
    }

    static func identifier<Kind>() -> FieldKind where Value == Identifier<Kind> {
        .parsed(.string(length: 1...200), tr: "geçerli bir kimlik değil.", en: "not an id.") { text in
            Identifiers.isWellFormed(text) ? Value(text) : nil
        }
    }

    static func oneOf(_ type: Value.Type = Value.self) -> FieldKind
    where Value: CaseIterable & RawRepresentable<String> {
        func names() -> [String] { Value.allCases.map(\.rawValue) }
        func list() -> String { names().joined(separator: ", ") }
        return .parsed(
            .choice(names()), tr: "şunlardan biri olmalıdır: \(list()).", en: "must be one of: \(list()).",
            Value.init(rawValue:))
    }
}
