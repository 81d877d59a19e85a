package import CottonControl
import EventStore
import Foundation
import Regulation
import Tareks

extension Services {
    /// What stands on a certificate's paper; `nil` for one that was never issued.
    package func paper(of number: CertificateNumber) async throws -> PaperView? {
        let certificate = try await aggregates.load(.certificate(number)).aggregate
        guard let issued = certificate.issued else { return nil }
        let lot = try await aggregates.load(.lot(issued.lot)).aggregate
        let factory = try await aggregates.load(.factory(issued.factory)).aggregate
        guard let presented = lot.presented, let registered = factory.registered else { return nil }
        let bales = presented.bales.filter { certificate.bales[$0.number] != nil }
        return PaperView(
            number: number, edition: certificate.children.count, form: CertificateForm(issued.method),
            method: issued.method, season: issued.season, lotNumber: issued.lotNumber,
            directorate: issued.directorate, factory: try await named(registered, issued.lotNumber),
            holder: PartyView(
                try await subjects.record(PartyRecord.self, of: issued.holder, revision: issued.holderRevision)),
            presentedOn: presented.presentedOn, controlDate: issued.controlDate, validUntil: issued.validUntil,
            ginningMethod: presented.ginningMethod, group: presented.group, class: presented.cottonClass,
            type: presented.type, moisturePercent: Decimal(presented.moisture),
            sustainable: presented.sustainable.map(SustainabilityView.init),
            grossKg: Decimal(bales.map(\.grossWeight).sum()), netKg: Decimal(bales.map(\.netWeight).sum()),
            responsibleInspector: try await named(issued.inspector),
            tradeInspector: try await name(of: lot.inspection?.inspector ?? lot.assignedInspector),
            parent: issued.parent, children: certificate.children, openedBales: lot.inspection?.bales ?? [],
            laboratoryReport: presented.laboratoryReport, bales: bales.map(BaleView.init),
            verificationCode: issued.verificationCode)
    }

    private func named(_ factory: FactoryRegistered, _ lot: LotNumber) async throws -> PaperView.Factory {
        let record = try await subjects.record(
            FactoryRecord.self, of: SubjectID(factory.factory.text), revision: factory.revision)
        return PaperView.Factory(
            name: record?.name ?? Erased.text,
            firm: PartyView(try await subjects.record(PartyRecord.self, of: factory.firm)),
            registryNumber: lot.registryNumber)
    }

    private func named(_ inspector: InspectorID) async throws -> PaperView.Inspector {
        let authorisation = try await aggregates.load(.inspector(inspector)).aggregate.authorisation
        return PaperView.Inspector(
            name: try await name(of: SubjectID(inspector.text)) ?? Erased.text,
            authorisationNumber: authorisation?.authorisationNumber)
    }

    private func name(of person: SubjectID?) async throws -> String? {
        guard let person else { return nil }
        return try await subjects.record(PersonRecord.self, of: person)?.name ?? person.text
    }
}
