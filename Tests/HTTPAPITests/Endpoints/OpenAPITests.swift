import Foundation
import HTTPTypes
import Testing

@testable import HTTPAPI

struct OpenAPITests {
    private static let document = OpenAPI.document(for: .sandbox, in: .en)

    private static func member(_ value: JSONValue?, _ path: String...) -> JSONValue? {
        path.reduce(value) { value, name in
            if case .object(let members) = value { members[name] } else { nil }
        }
    }

    @Test("Every endpoint stands in the document")
    func complete() {
        for endpoint in EndpointTable.all {
            let operation = Self.member(
                Self.document, "paths", endpoint.path, endpoint.method.rawValue.lowercased())
            #expect(operation != nil, "\(endpoint.name)")
        }
    }

    @Test("Operations have names of their own")
    func operationIDs() {
        guard case .object(let paths) = Self.member(Self.document, "paths") else {
            Issue.record("no paths")
            return
        }
        let ids = paths.values.flatMap { path -> [JSONValue?] in
            guard case .object(let operations) = path else { return [] }
            return operations.values.map { Self.member($0, "operationId") }
        }
        #expect(Set(ids).count == EndpointTable.all.count)
    }

    @Test("What firms' programs are sent stands in it, with its types")
    func webhooks() {
        let content = Self.member(Self.document, "webhooks", "notice", "post", "requestBody", "content")
        guard
            case .array(let types) = Self.member(
                content, "application/json", "schema", "properties", "type", "enum")
        else {
            Issue.record("no types")
            return
        }
        #expect(types.contains("trade.reference-issued") && types.contains("firm.webhook-tested"))
        #expect(!types.contains("inspector.revoked"))
    }

    @Test("A firm may be new; whoever has it already is told so")
    func firms() {
        let path = Self.member(Self.document, "paths", "/v1/firms/{vkn}")
        for (method, status) in [("put", "200"), ("put", "201"), ("get", "200"), ("get", "304")] {
            #expect(Self.member(path, method, "responses", status, "headers", "ETag") != nil, "\(method) \(status)")
        }
        #expect(Self.member(path, "put", "responses", "201", "headers", "Location") != nil)
        let list = Self.member(Self.document, "paths", "/v1/firms", "get", "responses")
        #expect(Self.member(list, "304") == nil && Self.member(list, "200", "headers", "ETag") == nil)
    }

    @Test("What is answered is found by type and subtype, without the parameters of the header")
    func mediaTypes() {
        for (path, types) in [
            ("/v1/checkpoints/latest", ["application/json", "text/plain"]), ("/metrics", ["text/plain"]),
            ("/dogrula/{code}", ["application/json", "text/html"]),
        ] {
            let content = Self.member(Self.document, "paths", path, "get", "responses", "200", "content")
            guard case .object(let members)? = content else {
                Issue.record("\(path)")
                continue
            }
            #expect(members.keys.sorted() == types)
        }
    }

    @Test("A request's fields are those that are read")
    func requestFields() {
        let schema = ControlApplicationBody.schema.json
        #expect(Self.member(schema, "properties", "bales", "items", "properties", "grossKg", "type") == "number")
        #expect(Self.member(schema, "properties", "method", "enum") == ["sondaj", "tekBalya"])
        guard case .array(let required) = Self.member(schema, "required") else {
            Issue.record("nothing is required")
            return
        }
        #expect(required.contains("bales") && !required.contains("packed"))
    }

    @Test("An answer's fields are those that are written")
    func answerFields() {
        let schema = SchemaInference.schema(of: LotSummary.self).json
        #expect(Self.member(schema, "properties", "deadline", "format") == "date-time")
        #expect(Self.member(schema, "properties", "lane", "enum") == ["red", "yellow", "blue", "green", .null])
        #expect(Self.member(schema, "properties", "netKg", "type") == "number")
        guard case .array(let required) = Self.member(schema, "required") else {
            Issue.record("nothing is required")
            return
        }
        #expect(required.contains("baleCount") && !required.contains("lane"))
    }
}
