import Application
import Regulation

extension OpenAPI {
    /// What firms' programs are sent.
    static func webhooks(in language: Language) -> JSONValue {
        let string = JSONSchema.string()
        let data = JSONSchema.object([
            .init(name: "subject", schema: string, isRequired: true),
            .init(name: "text", schema: string, isRequired: true),
        ])
        let types = JSONSchema.choice(NoticeWriter.firmTypes + ["firm.webhook-tested"])
        let message = JSONSchema.object([
            .init(name: "id", schema: string.described(as: "the same at each attempt"), isRequired: true),
            .init(name: "type", schema: types, isRequired: true),
            .init(name: "position", schema: .integer(1...(.max)), isRequired: true),
            .init(name: "occurredAt", schema: .string(format: "date-time"), isRequired: true),
            .init(name: "data", schema: data, isRequired: true),
        ])
        let headers: [JSONValue] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map {
            ["name": .string($0), "in": "header", "required": true, "schema": string.json]
        }
        return [
            "notice": [
                "post": [
                    "summary": .string(summary[language]), "tags": [.string(Tag.notices.rawValue)],
                    "parameters": .array(headers),
                    "requestBody": ["required": true, "content": [MediaTypes.json: ["schema": message.json]]],
                    "responses": [
                        "2XX": ["description": .string(taken[language])],
                        "410": ["description": .string(gone[language])],
                    ],
                ]
            ]
        ]
    }

    private static let summary = Text(
        tr: "Firmaya bildirim (Standard Webhooks; en az bir kez)",
        en: "A notice to a firm (Standard Webhooks; at least once)")
    private static let taken = Text(tr: "Alındı", en: "Taken")
    private static let gone = Text(tr: "Adres kaldırılır", en: "The webhook is retired")
}
