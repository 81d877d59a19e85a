package import CottonControl
package import Regulation

extension Services {
    /// A certificate's holder as declared for it.
    package func names(of issued: CertificateIssued) async throws -> Names {
        Names(parties: [issued.holder: try await party(issued.holder, issued.holderRevision)])
    }

    /// A lot's owner as declared for it, and people.
    package func names(of lot: LotPresented, people: [SubjectID]) async throws -> Names {
        Names(
            parties: [lot.owner: try await party(lot.owner, lot.ownerRevision)],
            people: try await subjects.records(PersonRecord.self, of: people))
    }

    private func party(_ id: SubjectID, _ revision: Int) async throws -> PartyRecord {
        try await subjects.record(PartyRecord.self, of: id, revision: revision) ?? .erased
    }
}
