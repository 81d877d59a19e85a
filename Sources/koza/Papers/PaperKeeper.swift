import Application
import HTTPAPI
import Web

/// Has certificates rendered as PDF. Without the programs for it the worker says so, looks again now and then, and does
/// the rest of its work.
struct PaperKeeper: Sendable {
    let services: Services
    let settings: Settings
    var pause = Duration.seconds(60)

    func run() async throws {
        var hasComplained = false
        while true {
            do {
                return try await PaperPrinting(services: services, printer: try await printer()).run()
            } catch let error where !(error is CancellationError) {
                if !hasComplained {
                    complain("certificates are not rendered as PDF (Debian: weasyprint, qrencode): \(error)")
                }
                hasComplained = true
            }
            try await Task.sleep(for: pause)
        }
    }

    private func printer() async throws -> WeasyPrint {
        guard settings.mode == .sandbox || settings.web.publicURL != nil else {
            throw Settings.Invalid(description: "KOZA_PUBLIC_URL is needed: papers say where they are verified.")
        }
        return try await WeasyPrint(address: settings.web.address, isSandbox: settings.mode == .sandbox)
    }
}
