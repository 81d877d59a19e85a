import SystemPackage
import TestKit
import Testing

@Suite("The alerts")
struct AlertRuleTests {
    @Test("Prometheus takes them, and each fires when it should and not before")
    func checked() async throws {
        let folder = DeployFolder.path + "/prometheus/"
        for arguments in [
            ["check", "config", folder + "prometheus.yml"], ["test", "rules", folder + "alerts.test.yml"],
        ] {
            let program = try await RunningProgram.start("promtool", arguments)
            #expect(try await program.end(within: .seconds(120)) == .code(0), "\(program.lines)")
        }
        let tests = try DeployFolder.text("prometheus/alerts.test.yml")
        for alert in try Self.alerts() { #expect(tests.contains("alertname: \(alert)\n"), "\(alert) is never fired") }
    }

    @Test("Every metric that they look at is one that the service shows")
    func metrics() async throws {
        let shown = try await SharedService.get().installation.http.get("/metrics").text
        let rules = try DeployFolder.text("prometheus/alerts.yml")
        let names = Set(rules.matches(of: /koza_[a-z_]+/).map { String($0.0) })
        #expect(names.count >= 8)
        for name in names {
            let isShown = shown.split(separator: "\n").contains { $0.hasPrefix(name + "{") || $0.hasPrefix(name + " ") }
            #expect(isShown, "\(name)")
        }
    }

    static func alerts() throws -> [String] {
        try DeployFolder.text("prometheus/alerts.yml").matches(of: /alert: (\w+)/).map { String($0.1) }
    }
}
