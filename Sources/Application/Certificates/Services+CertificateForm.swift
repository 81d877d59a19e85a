package import CottonControl
import EventStore
import Regulation

extension Services {
    /// M21/5: what the form of a certificate holds; `nil` for one that was never issued.
    package func form(of certificate: Certificate) async throws -> CertificateFormView? {
        guard let issued = certificate.issued else { return nil }
        let lot = try await aggregates.load(.lot(issued.lot)).aggregate
        let factory = try await aggregates.load(.factory(issued.factory)).aggregate
        guard let presented = lot.presented, let registered = factory.registered else { return nil }
        return CertificateFormView(
            certificate, issued, lot, presented, issuer: try await issuer(registered, issued.lotNumber),
            holder: PartyView(
                try await subjects.record(PartyRecord.self, of: issued.holder, revision: issued.holderRevision)),
            responsibleInspector: try await inspector(issued.inspector),
            tradeInspector: try await name(of: lot.inspection?.inspector ?? lot.assignedInspector))
    }

    private func issuer(_ factory: FactoryRegistered, _ lot: LotNumber) async throws -> CertificateFormView.Issuer {
        let record = try await subjects.record(
            FactoryRecord.self, of: SubjectID(factory.factory.text), revision: factory.revision)
        return CertificateFormView.Issuer(
            factory: factory.factory, name: record?.name ?? Erased.text,
            firm: PartyView(try await subjects.record(PartyRecord.self, of: factory.firm)),
            registryNumber: lot.registryNumber)
    }

    private func inspector(_ inspector: InspectorID) async throws -> CertificateFormView.Inspector {
        let authorisation = try await aggregates.load(.inspector(inspector)).aggregate.authorisation
        return CertificateFormView.Inspector(
            name: try await name(of: SubjectID(inspector.text)) ?? Erased.text,
            authorisationNumber: authorisation?.authorisationNumber)
    }

    private func name(of person: SubjectID?) async throws -> String? {
        guard let person else { return nil }
        return try await subjects.record(PersonRecord.self, of: person)?.name ?? person.text
    }
}
