import Application
import Foundation
import HTTPTypes
import Testing

@testable import HTTPAPI

struct EndpointTableTests {
    @Test("No method stands at one address twice")
    func unique() {
        let names = EndpointTable.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("What is answered in JSON has a schema, but for this very document")
    func schemas() {
        for endpoint in EndpointTable.all where endpoint.path != "/openapi.json" {
            for content in (endpoint.responses.flatMap(\.content) + endpoint.request) {
                #expect(content.schema != .any, "\(endpoint.name)")
            }
        }
    }

    @Test("Production has no sandbox")
    func production() {
        #expect(EndpointTable.endpoints(in: .production).allSatisfy { !$0.path.hasPrefix("/sandbox") })
        #expect(EndpointTable.methods(at: "/sandbox/tokens", mode: .production).isEmpty)
        #expect(EndpointTable.methods(at: "/sandbox/tokens", mode: .sandbox) == [.post])
    }

    @Test("What is allowed at an address does not hang on a slash at its end")
    func trailingSlash() {
        #expect(EndpointTable.methods(at: "/v1/firms/", mode: .sandbox) == [.get, .head])
    }

    @Test("Every endpoint outside those for everyone asks for a role")
    func access() {
        let open = EndpointTable.all.filter { $0.access == .open }.map(\.path)
        #expect(
            Set(open) == [
                "/health/live", "/health/ready", "/metrics", "/openapi.json", "/dogrula/{code}",
                "/dogrula/{code}/bales/{number}", "/v1/articles", "/v1/articles/{article}",
                "/dogrula/{code}/proof", "/v1/checkpoints",
                "/v1/checkpoints/latest", "/v1/checkpoints/keys", "/v1/proofs/inclusion/{position}",
                "/v1/proofs/consistency",
            ])
        for endpoint in EndpointTable.all {
            if case .roles(let roles) = endpoint.access {
                #expect(!roles.isEmpty && !roles.contains(.service), "\(endpoint.name)")
            }
        }
    }

    @Test("An auditor writes nothing")
    func auditors() {
        for endpoint in EndpointTable.all where endpoint.method != .get {
            if case .roles(let roles) = endpoint.access { #expect(!roles.contains(.auditor), "\(endpoint.name)") }
        }
    }

    @Test(
        "Addresses match part by part",
        arguments: [
            ("/v1/firms/{vkn}", "/v1/firms/12", true), ("/v1/firms/{vkn}", "/v1/firms", false),
            ("/v1/firms/{vkn}", "/v1/firms/12/x", false), ("/v1/firms/{vkn}", "/v2/firms/12", false),
            ("/v1/queue", "/v1/queue", true), ("/v1/firms/{vkn}", "/v1/firms/", false),
            ("/v1/firms", "/v1/firms/", false), ("/v1/lots/{season}/{lotNumber}", "/v1/lots//68-1", false),
        ])
    func templates(_ template: String, path: String, matches: Bool) {
        #expect(PathTemplate(template).matches(path) == matches)
    }
}
