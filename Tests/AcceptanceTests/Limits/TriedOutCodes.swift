import TestKit
import Testing

extension OwnInstallations {
    @Suite("Verification codes that are tried out")
    struct TriedOutCodes {
        @Test("An address that tries out codes is soon told nothing, not even of right ones; others are")
        func guessing() async throws {
            let installation = try await Installation.start(environment: ["KOZA_TRUSTED_PROXIES": "127.0.0.1"])
            let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
            let certificate = try await gin.certify(1)["certificate"]
            let right = certificate["verificationCode"].string ?? ""
            func look(_ code: String, from address: String, as type: String = "application/json") async throws
                -> HTTPResponse
            {
                let headers = ["X-Forwarded-For": address, "Accept": type]
                return try await installation.anonymous.get("/dogrula/" + code, headers: headers)
            }
            for _ in 0..<70 { #expect(try await look(right, from: "198.51.100.8").status == 200) }
            var known = 0
            for number in 0..<300 where try await look(right, from: "198.51.100.7").status == 200 {
                known += 1
                let code = right.dropLast(3) + "\(100 + number)"
                #expect([404, 429].contains(try await look(String(code), from: "198.51.100.7").status))
            }
            #expect((60..<200).contains(known), "\(known)")
            for type in ["application/json", "text/html"] {
                try await poll("a refusal as \(type)") {
                    _ = try await look("a", from: "198.51.100.7")
                    let refused = try await look(right, from: "198.51.100.7", as: type)
                    guard refused.status == 429 else { return false }
                    return refused.header("Retry-After") != nil
                        && refused.header("Content-Type")?.hasPrefix(type) ?? false
                        || refused.header("Content-Type") == "application/problem+json"
                }
            }
            #expect(try await look(right, from: "198.51.100.9").status == 200)
            try await installation.stop()
        }
    }
}
