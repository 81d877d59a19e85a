package import CottonControl
import Regulation
package import Tareks

package struct NamedBales: Sendable {
    package let certificate: CertificateNumber
    package let bales: [String]

    package init(certificate: CertificateNumber, bales: [String]) {
        self.certificate = certificate
        self.bales = bales
    }
}

extension CommandSession {
    /// M26/2: the exporter says which bales the kilograms were that it took.
    package func nameBales(of id: TradeApplicationID, _ named: [NamedBales]) async throws -> TradeApplicationView {
        let application = try await loadSubject(.trade(id))
        guard let submission = application.submission else { throw Self.noApplication }
        try await requireTrader(of: submission.firm)
        var faults = Faults()
        var events: [TradeApplicationEvent] = []
        for (index, use) in named.enumerated() {
            let name = StreamName.certificate(use.certificate)
            let certificate = try await load(name)
            let bales = certificate.spelled(use.bales)
            let command = NameDraw(
                act: act, application: id.text, bales: bales, pointer: "/certificates/\(index)")
            guard let written = try faults.gather({ try certificate.name(command) }) else { continue }
            holdBales(certificate.bales.keys, of: try await append(written, to: name))
            events.append(.balesNamed(TradeBalesNamed(certificate: use.certificate.text, bales: bales)))
        }
        try faults.throwIfAny()
        return try await view(try await append(events, to: .trade(id)))
    }
}
