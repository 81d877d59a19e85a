package import CottonControl
package import Regulation

extension Services {
    /// M21/5: what the form of a certificate shows; `nil` for one that was never issued.
    /// - Parameter date: the day on which it is looked at.
    package func form(of certificate: Certificate, on date: CalendarDate) async throws -> CertificateFormView? {
        guard let issued = certificate.issued else { return nil }
        let lot = try await aggregates.load(.lot(issued.lot)).aggregate
        guard let presented = lot.presented else { return nil }
        let inspector = SubjectID(issued.inspector.text)
        let names = Names(
            parties: try await subjects.records(PartyRecord.self, of: [issued.holder, presented.firm]),
            people: try await subjects.records(
                PersonRecord.self, of: [inspector] + (lot.inspection.map { [$0.inspector] } ?? [])))
        let authorisation = try await aggregates.load(.inspector(issued.inspector)).aggregate.authorisation
        return CertificateFormView(
            certificate, issued, lot, presented,
            factory: try await subjects.record(FactoryRecord.self, of: SubjectID(issued.factory.text)),
            authorisationNumber: authorisation?.authorisationNumber, on: date, names: names)
    }
}
