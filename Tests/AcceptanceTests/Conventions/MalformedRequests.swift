import TestKit
import Testing

extension OwnInstallations {
    @Suite("Malformed requests")
    struct MalformedRequests {
        @Test("No body, field, address or header that a client can send is answered with 5xx")
        func neverOurFault() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let addresses = try await Addresses(gin)
                let writers = try await callers(of: gin)
                let commands = try await APIDescription(of: installation).operations.filter {
                    $0.method != "GET" && !$0.schema.object.isEmpty
                }
                #expect(commands.count > 28)
                for operation in commands {
                    let path = addresses.fill(operation.path)
                    let role = operation.roles?.compactMap(People.init).sorted { $0.rawValue < $1.rawValue }.first
                    let caller = role.flatMap { writers[$0] } ?? installation.anonymous
                    let bodies = NastyBodies.all + fieldBodies(operation)
                    _ = try await atOnce(4) { part in
                        for index in stride(from: part, to: bodies.count, by: 4) {
                            try await send(caller, operation, path, bodies[index])
                        }
                    }
                }
                #expect(try await installation.anonymous.get("/health/ready").status == 200)
                #expect(gin.sequence(try await gin.certify(1)) == 2)
            }
        }

        private func send(
            _ caller: Caller, _ operation: APIDescription.Operation, _ path: String, _ body: [UInt8]
        ) async throws {
            let headers = ["Content-Type": "application/json"]
            let answer = try await caller.send(operation.method, path, body: body, headers: headers)
            let shown = String(decoding: body.prefix(80), as: UTF8.self)
            #expect(answer.status < 500, "\(operation.name) \(shown): \(answer.status) \(answer.text.prefix(200))")
            guard answer.status >= 400 else { return }
            #expect(answer.header("Content-Type")?.hasPrefix("application/problem+json") == true, "\(operation.name)")
        }

        /// Bodies with every field wrong in the same way, and each field alone.
        private func fieldBodies(_ operation: APIDescription.Operation) -> [[UInt8]] {
            let names = operation.schema["properties"].object.keys.sorted().filter {
                operation.path != "/sandbox/clock" || $0 != "now"
            }
            return NastyBodies.values.map { value in
                Array(("{" + names.map { "\"\($0)\":\(value)" }.joined(separator: ",") + "}").utf8)
            }
                + names.map { Array("{\"\($0)\":{\"\($0)\":[\"\($0)\"]}}".utf8) }
        }

        private func callers(of gin: Gin) async throws -> [People: Caller] {
            let trader = try await gin.region.makeTrader()
            return [
                .generalDirectorate: gin.region.generalDirectorate, .directorate: gin.region.directorate,
                .tradeInspector: gin.region.tradeInspector, .responsibleInspector: gin.inspector,
                .firmUser: trader.user, .customs: try await gin.region.installation.caller(.customs),
                .laboratory: try await gin.region.installation.caller(.laboratory),
            ]
        }

        @Test("Addresses, queries and headers of any kind are answered with a problem, never with 5xx")
        func addresses() async throws {
            let service = try await SharedService.get()
            let caller = service.region.generalDirectorate
            let names = [
                "%00", "%FF", "..%2F..", "%20", "a'b", "💥".utf8.map { "%" + String($0, radix: 16) }.joined(), "-1",
            ]
            let templates = [
                "/v1/firms/{}", "/v1/factories/{}", "/v1/lots/{}/1-1", "/v1/lots/2025-2026/{}", "/v1/certificates/{}",
                "/v1/references/{}", "/v1/bales/{}/2025-2026/1", "/v1/trade-applications/{}", "/dogrula/{}",
                "/v1/statistics/seasons/{}", "/v1/events?after={}", "/v1/events?stream={}", "/v1/lots?factory={}",
                "/v1/queue?cursor={}", "/v1/certificates?holder={}", "/{}",
            ]
            for template in templates {
                for name in names {
                    let path = template.replacing("{}", with: name)
                    let answer = try await caller.get(path, headers: ["Accept": "application/json"])
                    #expect(answer.status < 500, "\(path): \(answer.status) \(answer.text.prefix(200))")
                }
            }
            let gin = try await SharedGins.limits.value
            let headers: [[String: String]] = [
                ["If-Match": "\"x\""], ["If-Match": "\"-1\""], ["Idempotency-Key": ""], ["Koza-Sandbox-Lane": "pink"],
                ["Idempotency-Key": String(repeating: "k", count: 500)], ["Authorization": "Bearer"],
                ["Authorization": "Basic x"], ["Authorization": "Bearer a.b.c"], ["Accept-Language": "\u{FF}"],
            ]
            let body = try gin.sondaj([]).bytes
            for extra in headers {
                let all = ["Content-Type": "application/json"].merging(extra) { $1 }
                let answer = try await gin.inspector.send("POST", "/v1/control-applications", body: body, headers: all)
                #expect((400..<500).contains(answer.status), "\(extra): \(answer.status)")
            }
        }

        @Test("What is no HTTP is answered with 4xx or a closed connection, and disturbs nobody")
        func noHTTP() async throws {
            let installation = try await SharedService.get().installation
            let requests = [
                "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /health/live HTTP/1.1\r\nHost\r\n\r\n",
                "POST /sandbox/tokens HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /sandbox/tokens HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /" + String(repeating: "a", count: 200_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "b", count: 200_000) + "\r\n\r\n",
                "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n",
            ]
            for request in requests {
                let client = HTTPClient(port: installation.http.port, timeout: .seconds(5))
                do {
                    let answer = try await client.send(raw: Array((request + "\r\n").utf8))
                    #expect((400..<500).contains(answer.status), "\(request.prefix(60)): \(answer.status)")
                } catch let error as HTTPClientError {
                    #expect(error != .timedOut || request.hasPrefix("\r\n"), "\(request.prefix(60))")
                }
            }
            #expect(try await installation.anonymous.get("/health/live").status == 200)
        }
    }
}
