import CottonControl
import EventStore
import Logging
import Regulation

/// Makes a paper of a certificate's form.
package protocol PaperPrinter: Sendable {
    /// With its version; it is kept with the paper.
    var name: String { get }
    /// - Returns: PDF, the same bytes for the same form.
    /// - Throws: why it could not be made this time.
    func pdf(of form: CertificateFormView) async throws -> [UInt8]
}

/// Renders the papers that somebody asked for, each once.
package struct PaperPrinting: Sendable {
    /// The pause after the first failed attempt; doubled after each further one.
    private static let firstPause = Duration.seconds(5)
    /// Longer than any attempt takes.
    private static let lease = Duration.seconds(120)

    private let services: Services
    private let store: PaperStore
    private let printer: any PaperPrinter

    package init(services: Services, printer: any PaperPrinter) {
        self.services = services
        self.printer = printer
        store = PaperStore(vault: services.subjects.vault)
    }

    /// Renders what is wanted; until the task is cancelled.
    package func run(every interval: Duration = .milliseconds(200)) async throws {
        while true {
            do {
                let wanted = try await store.take(1, lease: Self.lease)
                for paper in wanted { try await print(paper) }
                if !wanted.isEmpty { continue }
            } catch let error where !(error is CancellationError) {
                services.logger.warning("papers wait", metadata: ["error": "\(error)"])
            }
            try await Task.sleep(for: interval)
        }
    }

    private func print(_ wanted: WantedPaper) async throws {
        do {
            let trail = SubjectTrail()
            let services = services.leaving(trail, readOnly: true)
            let number = CertificateNumber(wanted.name.certificate)
            let certificate = try await services.aggregates.load(.certificate(number)).aggregate
            guard let form = try await services.form(of: certificate), form.edition == wanted.name.edition
            else { return try await store.postpone(wanted.name, for: .seconds(86_400), because: "it is out of date") }
            let pdf = try await printer.pdf(of: form)
            try await store.keep(wanted.name, pdf, by: printer.name, under: trail.keys)
        } catch let error where !(error is CancellationError) {
            services.logger.warning(
                "a paper was not rendered", metadata: ["paper": "\(wanted.name)", "error": "\(error)"])
            let pause = Self.firstPause * (1 << min(wanted.attempts - 1, 10))
            try await store.postpone(wanted.name, for: pause, because: "\(error)")
        }
    }
}
