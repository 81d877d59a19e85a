import Application
import Foundation
import HTTPTypes
import Regulation

/// OpenAPI 3.1 of the endpoint table.
package enum OpenAPI {
    package static func document(for mode: ServiceMode, in language: Language) -> JSONValue {
        let endpoints = EndpointTable.endpoints(in: mode)
        var paths: [String: JSONValue] = [:]
        for (path, group) in Dictionary(grouping: endpoints, by: \.path) {
            paths[path] = .object(
                Dictionary(group.map { ($0.method.rawValue.lowercased(), operation($0, language)) }) { $1 })
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Koza", "version": "1",
                "description": .string(Self.description[language]),
            ],
            "servers": [["url": "/"]],
            "tags": .array(Tag.allCases.map { ["name": .string($0.rawValue)] }),
            "paths": .object(paths),
            "webhooks": webhooks(in: language),
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer", "bearerFormat": "JWT"]],
                "schemas": ["Problem": SchemaInference.schema(of: ProblemShape.self).json],
            ],
        ]
    }

    private static let description = Text(
        tr: "Türkiye pamuk kontrolünün kayıt sistemi.", en: "The system of record for Turkish cotton control.")

    /// As `ProblemDocument` writes it.
    private struct ProblemShape: Codable {
        struct Entry: Codable {
            let pointer: String
            let detail: String
            let rule: String?
        }

        let type: String
        let title: String
        let status: Int
        let detail: String
        let instance: String
        let rule: String?
        let errors: [Entry]?
    }

    private static func operation(_ endpoint: Endpoint, _ language: Language) -> JSONValue {
        var members: [String: JSONValue] = [
            "operationId": .string(operationID(endpoint)), "summary": .string(endpoint.summary[language]),
            "tags": [.string(endpoint.tag.rawValue)], "parameters": .array(parameters(endpoint)),
            "responses": .object(responses(endpoint)),
        ]
        if case .roles(let roles) = endpoint.access {
            members["security"] = [["bearer": []]]
            members["x-roles"] = .array(roles.map { .string($0.rawValue) })
        }
        if !endpoint.request.isEmpty {
            members["requestBody"] = [
                "required": .boolean(!endpoint.bodyMayBeAbsent), "content": content(endpoint.request),
            ]
        }
        return .object(members)
    }

    private static func operationID(_ endpoint: Endpoint) -> String {
        let words = endpoint.path.split { !$0.isLetter && !$0.isNumber }
        return endpoint.method.rawValue.lowercased() + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func parameters(_ endpoint: Endpoint) -> [JSONValue] {
        let path = PathTemplate(endpoint.path).parameters.map {
            parameter($0, "path", pathSchema($0, of: endpoint), required: true)
        }
        let query = endpoint.query.map {
            parameter($0.name, "query", $0.schema.described(as: $0.description), required: $0.isRequired)
        }
        return path + query + headers(endpoint)
    }

    /// What can be an address at all; anything else is 404.
    private static func pathSchema(_ name: String, of endpoint: Endpoint) -> JSONSchema {
        switch name {
        case "vkn": .string(pattern: "^[0-9]{10}$")
        case "season": .string(pattern: "^[0-9]{4}-[0-9]{4}$").example("2025-2026")
        case "lotNumber": .string(pattern: "^[1-9][0-9]*-[1-9][0-9]*$").example("68-1")
        case "n", "sample": .integer(1...1_000_000)
        case "position": .integer(1...(.max))
        case "number" where endpoint.path.contains("/bales/"): .string(pattern: "^[A-Za-z0-9._/-]{1,200}$")
        default: .identifier
        }
    }

    private static func headers(_ endpoint: Endpoint) -> [JSONValue] {
        guard case .roles = endpoint.access else { return [] }
        let language = parameter("Accept-Language", "header", .string().example("en"))
        guard endpoint.isCommand else {
            let after = parameter("Koza-After", "header", .integer(0...(.max)))
            return [language, after] + (endpoint.isConditional ? [entityTags("If-None-Match")] : [])
        }
        return [
            language, parameter("Idempotency-Key", "header", .string(pattern: "^[!-~]{1,200}$")),
            entityTags("If-Match"), entityTags("If-None-Match"),
        ]
    }

    private static func entityTags(_ name: String) -> JSONValue {
        parameter(name, "header", .string(pattern: #"^(\*|(W/)?"[^"]*"([ \t]*,[ \t]*(W/)?"[^"]*")*)$"#))
    }

    private static func parameter(_ name: String, _ place: String, _ schema: JSONSchema, required: Bool = false)
        -> JSONValue
    {
        ["name": .string(name), "in": .string(place), "required": .boolean(required), "schema": schema.json]
    }

    /// By type and subtype alone, as clients look an answer's up, whatever parameters it carries.
    private static func content(_ content: [Endpoint.Content]) -> JSONValue {
        .object(
            Dictionary(content.map { (String($0.mediaType.prefix { $0 != ";" }), ["schema": $0.schema.json]) }) { $1 })
    }

    private static func responses(_ endpoint: Endpoint) -> [String: JSONValue] {
        let answers = endpoint.responses.map { response in
            (String(response.status), answer(response.status, content(response.content), endpoint))
        }
        let problem: JSONValue = .object([MediaTypes.problem: ["schema": JSONSchema.reference("Problem").json]])
        let problems = problemStatuses(endpoint).map { (String($0), answer($0, problem, endpoint)) }
        return Dictionary(answers + problems) { first, _ in first }
    }

    private static func answer(_ status: Int, _ content: JSONValue, _ endpoint: Endpoint) -> JSONValue {
        ["description": "", "headers": headers(of: status, endpoint), "content": content]
    }

    private static func problemStatuses(_ endpoint: Endpoint) -> [Int] {
        var statuses: Set = [400, 404, 429, 503]
        if case .roles = endpoint.access { statuses.formUnion([401, 403]) }
        if endpoint.isCommand { statuses.formUnion([409, 410, 412, 422]) }
        if !endpoint.request.isEmpty { statuses.formUnion([413, 415, 422]) }
        return statuses.sorted()
    }
}
