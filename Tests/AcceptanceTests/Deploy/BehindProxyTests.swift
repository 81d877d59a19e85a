import TestKit
import Testing

extension OwnInstallations {
    @Suite("Behind nginx")
    struct BehindProxyTests {
        private func withProxy(_ body: (Proxy, Installation) async throws -> Void) async throws {
            let port = try freeLoopbackPort()
            let installation = try await Installation.start(environment: [
                "KOZA_PUBLIC_URL": "https://\(Proxy.host):\(port)", "KOZA_TRUSTED_PROXIES": "127.0.0.1",
                "KOZA_RATE_LIMIT": "25",
            ])
            let proxy = try await Proxy.start(port: port, before: installation.http.port)
            do {
                try await body(proxy, installation)
            } catch {
                try? await proxy.stop()
                try? await installation.stop()
                throw error
            }
            try await proxy.stop()
            try await installation.stop()
        }

        @Test("Pages come over HTTP/2 and TLS, compressed; plain HTTP is sent there, and the metrics stay inside")
        func pages() async throws {
            try await withProxy { proxy, _ in
                let page = try await proxy.get("/dogrula", "--compressed", "--header", "Accept: text/html")
                #expect(page.first == "HTTP/2 200 ")
                #expect(page.contains("content-encoding: gzip"))
                #expect(page.contains { $0.hasPrefix("strict-transport-security: max-age=") })
                #expect(page.contains { $0.contains("<html lang=\"tr\"") })
                #expect(try await proxy.get("/metrics").first == "HTTP/2 404 ")
                #expect(try await proxy.get("/health/ready").first == "HTTP/2 404 ")
                let plain = try await HTTPClient(port: proxy.plainPort, headers: ["Host": Proxy.host]).get("/ara?q=1")
                #expect(plain.status == 301 && plain.header("Location") == "https://\(Proxy.host)/ara?q=1")
            }
        }

        @Test("Whoever signs in gets what happens at once, not when a buffer is full")
        func events() async throws {
            try await withProxy { proxy, installation in
                var browser = FormBrowser(installation.http)
                try await browser.open("/giris")
                try await browser.submit(
                    "/giris", ["/role": "auditor", "/subject": "denetci"], origin: "https://\(Proxy.host):\(proxy.port)"
                )
                let cookies = browser.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
                let stream = try await proxy.open("/akis", ["--include", "--header", "Cookie: \(cookies)"])
                _ = try await stream.line(containing: "content-type: text/event-stream")
                _ = try await stream.line(containing: "data: {")
                #expect(stream.exit == nil)
                try await stream.stop()
            }
        }

        @Test("Who asks too much is turned away by their own address, whatever they say it is; others are not")
        func rates() async throws {
            try await withProxy { proxy, _ in
                let flood = try await proxy.open(
                    "/v1/checkpoints?x=[1-350]",
                    [
                        "--interface", "127.0.0.2", "--header", "X-Forwarded-For: 127.0.0.3", "--parallel",
                        "--no-progress-meter", "--output", "/dev/null", "--write-out",
                        "%{http_code} %{content_type}\\n",
                    ])
                #expect(try await flood.end(within: .seconds(120)) == .code(0))
                // The service's own word: nginx would have let them all through.
                #expect(
                    flood.lines.contains { $0.contains("429 application/problem+json") }, "\(flood.lines.prefix(5))")
                let other = try await proxy.get("/v1/checkpoints", "--interface", "127.0.0.3")
                #expect(other.first == "HTTP/2 200 ")
            }
        }
    }
}
