/// What has to hold before requests are sent here.
package struct Health: Sendable {
    package struct Part: Codable, Sendable {
        package let name: String
        package let ready: Bool
        package let detail: String?

        package init(name: String, ready: Bool, detail: String? = nil) {
            self.name = name
            self.ready = ready
            self.detail = detail
        }
    }

    package typealias Check = @Sendable () async throws -> Part

    private let checks: [(name: String, check: Check)]

    package init(_ checks: [(name: String, check: Check)]) {
        self.checks = checks
    }

    /// A check that fails is a part that is not ready; what it failed by is not shown.
    package func parts() async -> [Part] {
        var parts: [Part] = []
        for (name, check) in checks {
            parts.append((try? await check()) ?? Part(name: name, ready: false))
        }
        return parts
    }
}
