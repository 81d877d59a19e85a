import TestKit
import Testing

extension OwnInstallations {
    @Suite("Two servers and two workers on one database")
    struct TwoServers {
        @Test("M11/4: lots presented through both are numbered as one, and a key counts in both", .tags(.m11))
        func dense() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let other = try await Installation.start(databaseURL: installation.databaseURL)
                let gins = [gin, gin.through(other)]
                try await poll("the clock of the second server") {
                    let now = try await other.anonymous.get("/sandbox/clock").expect(200)["now"].string ?? ""
                    return now.hasPrefix("2025-10-06")
                }
                let numbers = try await atOnce(48) { index in
                    let gin = gins[index % 2]
                    return gin.sequence(try await gin.present(gin.sondaj(Gin.bales(1))).expect(201))
                }
                #expect(numbers.compactMap(\.self).sorted() == Array(1...48))

                let body = gin.sondaj(Gin.bales(2))
                let answers = try await atOnce(8) { index in try await gins[index % 2].present(body, key: "both") }
                #expect(Set(answers.map(\.text)).count == 1)
                #expect(answers.allSatisfy { $0.status == 201 })

                let shared = Gin.bales(1)
                let rivals = try await atOnce(8) { index in
                    try await gins[index % 2].present(gin.sondaj(Gin.bales(1) + shared))
                }
                #expect(rivals.count { $0.status == 201 } == 1)
                try await expectNoProblems(installation)
                try await other.stop()
            }
        }
    }
}

extension Gin {
    /// The same factory as another server serves it.
    func through(_ installation: Installation) -> Gin {
        var gin = self
        gin.inspector = Caller(http: installation.http, token: inspector.token, subject: inspector.subject)
        return gin
    }
}
