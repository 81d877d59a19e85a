import Application
import Regulation

struct WebhookBody: RequestBody {
    let url: WebhookURL
    /// `nil`: all.
    let events: [String]?

    init?(_ fields: FieldReader) {
        let url = fields.required("url", .webhookURL)
        events = fields.optional("events", .list(.told, atMost: 20))
        guard let url else { return nil }
        self.url = url
    }
}

/// Nothing need be said.
struct NoBody: RequestBody {
    init?(_ fields: FieldReader) {}
}

extension FieldKind where Value == WebhookURL {
    fileprivate static var webhookURL: FieldKind {
        let text = FieldKind<String>.text(1...2000)
        let schema = JSONSchema.string(length: 1...2000, format: "uri").example("https://example.com/koza")
        return FieldKind(schema) { input in
            guard let text = text.read(input) else { return nil }
            guard let url = WebhookURL(text) else {
                input.fault(
                    tr:
                        "https://ad[:port][/yol][?sorgu] biçiminde bir adres olmalıdır; kullanıcı adı, parola ve # içermez.",
                    en: "This must be https://host[:port][/path][?query], without user, password and fragment.")
                return nil
            }
            return url
        }
    }
}

extension FieldKind where Value == String {
    /// The type of an event that firms are told of.
    fileprivate static var told: FieldKind {
        let types = NoticeWriter.firmTypes
        return .parsed(
            .choice(types), tr: "şunlardan biri olmalıdır: \(types.joined(separator: ", ")).",
            en: "must be one of: \(types.joined(separator: ", "))."
        ) { types.contains($0) ? $0 : nil }
    }
}
