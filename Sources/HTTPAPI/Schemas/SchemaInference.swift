import Application
import CottonControl
import Foundation
import Regulation
import Tareks

/// The schema of what a `Codable` type is written as.
enum SchemaInference {
    struct Unknown: Error {}

    /// - Returns: `any` for a type that gives nothing away.
    static func schema<Value: Decodable>(of type: Value.Type) -> JSONSchema {
        (try? infer(type).schema) ?? .any
    }

    static func infer<Value: Decodable>(_ type: Value.Type) throws -> (schema: JSONSchema, value: Value) {
        for known in known {
            if let value = known.value as? Value { return (known.schema, value) }
        }
        if let list = type as? any InferableList.Type, let found = list.infer() as? (JSONSchema, Value) {
            return (found.0, found.1)
        }
        if let choices = type as? any CaseIterable.Type, let found = choice(choices), let value = found.1 as? Value {
            return (found.0, value)
        }
        let decoder = SchemaDecoder()
        let value = try Value(from: decoder)
        return (decoder.findings.scalar ?? .object(decoder.findings.properties), value)
    }

    private static func choice<Choice: CaseIterable>(_ type: Choice.Type) -> (JSONSchema, Any)? {
        let names = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        guard let first = type.allCases.first, names.count == type.allCases.count else { return nil }
        return (.choice(names), first)
    }

    private static let known: [(value: any Sendable, schema: JSONSchema)] =
        [
            (true, .boolean),
            ("", .string()),
            (0, .integer()),
            (Int64(0), .integer()),
            (Decimal(0), .decimal(unit: nil)),
            (WrittenWeight(.zero), .decimal(unit: nil)),
            (CalendarDate(daysSince1970: 0), .string(format: "date")),
            (Instant(microseconds: 0), .string(format: "date-time")),
            (Season(startYear: 2025), .string(pattern: "^[0-9]{4}-[0-9]{4}$").example("2025-2026")),
            (LotNumber(registryNumber: 68, sequence: 1), .string(pattern: "^[0-9]+-[0-9]+$").example("68-1")),
            (Citation(stringLiteral: "M11/3"), .string().example("M11/3")),
            (Text(tr: "", en: ""), .string().described(as: "in the language of the answer")),
            (
                ParameterValue.number(0),
                .oneOf([.integer(), .string(), .array(of: .string())])
            ),
            (Lot.Phase.presented, .choice(["presented", "awaitingInspection", "certified", "refused"])),
            (SeasonalNotification.Status.submitted, .choice(["submitted", "approved", "rejected"])),
            (JSONValue.null, .any),
        ] + parsed

    /// Those that are made of text only.
    private static let parsed: [(value: any Sendable, schema: JSONSchema)] = [
        TariffLine("520100900019").map { ($0, .string().example("5201.00.90.00.19")) },
        Country("DE").map { ($0, .string(pattern: "^[A-Z]{2}$").example("DE")) },
        ReferenceNumber("13141902518146095263410").map { ($0, .string(pattern: "^[0-9]{23}$")) },
    ].compactMap(\.self)
}

protocol InferableList {
    static func infer() -> Any?
}

extension Array: InferableList where Element: Decodable {
    static func infer() -> Any? {
        guard let (schema, value) = try? SchemaInference.infer(Element.self) else { return nil }
        let found: (JSONSchema, [Element]) = (.array(of: schema), [value])
        return found
    }
}

extension Optional: InferableList where Wrapped: Decodable {
    static func infer() -> Any? {
        guard let (schema, value) = try? SchemaInference.infer(Wrapped.self) else { return nil }
        let found: (JSONSchema, Wrapped?) = (schema, value)
        return found
    }
}
