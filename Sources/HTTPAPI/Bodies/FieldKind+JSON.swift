import Foundation

extension FieldKind where Value == String {
    /// Any object, as canonical JSON text: sorted keys, no white space.
    static var jsonObject: FieldKind {
        FieldKind(.dictionary(of: .any)) { input in
            guard let value = input.decode(JSONValue.self), case .object = value else {
                input.fault(tr: "Bir nesne olmalıdır.", en: "This must be an object.")
                return nil
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let text = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
            guard let text, !text.contains("\\u0000") else {
                input.fault(tr: "Saklanamayan karakterler içeriyor.", en: "This holds characters that cannot be kept.")
                return nil
            }
            return text
        }
    }
}
