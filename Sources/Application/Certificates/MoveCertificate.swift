package import CottonControl
import Regulation
import Tareks

package struct CertificateMove: Codable, Equatable, Sendable {
    package let parent: CertificateView
    package let certificates: [CertificateView]
}

extension CommandSession {
    /// M24: bales go to another holder.
    package func transferCertificate(_ number: CertificateNumber, to party: Party, bales: BaleSelection) async throws
        -> CertificateMove
    {
        let (certificate, issued) = try await certificate(number)
        try await requireInspector(of: issued)
        let command = { revision in
            TransferCertificate(
                act: self.act, to: party.subject(self.services.pseudonyms), toRevision: revision, bales: bales,
                verificationCode: self.services.random.code())
        }
        _ = try certificate.transfer(command(0))
        let holder = try await keep(party)
        return try await write(try certificate.transfer(command(holder.revision)), to: number)
    }

    /// M24: bales go to new certificates of the same holder.
    package func splitCertificate(_ number: CertificateNumber, _ parts: [[String]]) async throws -> CertificateMove {
        let (certificate, issued) = try await certificate(number)
        try await requireInspector(of: issued)
        let outcome = try certificate.split(
            SplitCertificate(
                act: act, parts: parts, verificationCodes: parts.map { _ in services.random.code() }))
        return try await write(outcome, to: number)
    }

    func write(_ outcome: CertificateOutcome, to number: CertificateNumber) async throws -> CertificateMove {
        let parent = try await append(outcome.parent, to: .certificate(number))
        var children: [CertificateView] = []
        for issued in outcome.children {
            let child = try await begin(.certificate(issued.number), with: [.issued(issued)])
            holdBales(movedTo: issued, from: parent)
            children.append(try await view(child))
        }
        return CertificateMove(parent: try await view(parent), certificates: children)
    }

    func view(_ certificate: Certificate) async throws -> CertificateView {
        guard let issued = certificate.issued,
            let view = CertificateView(certificate, on: act.today, names: try await services.names(of: issued))
        else { throw Self.noCertificate }
        return view
    }

    func certificate(_ number: CertificateNumber) async throws -> (Certificate, CertificateIssued) {
        let certificate = try await loadSubject(.certificate(number))
        guard let issued = certificate.issued else { throw Self.noCertificate }
        return (certificate, issued)
    }

    /// M24/2: the responsible inspector of the factory, in the season of the control or in today's, and authorised for
    /// its firm. M35/2, M35/3: and not while the factory is suspended, nor before it has notified again.
    private func requireInspector(of issued: CertificateIssued) async throws {
        try Access.require(actor, .responsibleInspector)
        let id = InspectorID(actor.subject.text)
        var employed = false
        for season in Set([issued.season, Season(containing: act.today)]) {
            let permit = try await load(.season(season, of: issued.factory)).permit
            employed = employed || permit?.responsibleInspectors.contains(id) == true
        }
        guard employed else { throw Access.otherFactory }
        var faults = Faults()
        faults.require(
            try await load(.inspector(id), guarding: true).isAuthorised(on: act.today), "M36/1",
            tr: "Geçerli bir Pamuk Sorumlu Denetçisi yetkiniz yok.",
            en: "You have no valid authority as responsible inspector.")
        if let firm = try await load(.factory(issued.factory)).registered?.firm {
            faults.add(
                contentsOf: TradingParty.inspectorFaults(
                    try await load(.firm(firm)), user: actor.subject, rule: "M24/2", on: act.today))
        }
        faults.add(contentsOf: try await standingFaults(of: issued))
        try faults.throwIfAny()
    }

    /// M35/2
    func standingFaults(of issued: CertificateIssued) async throws -> [Fault] {
        try await standing(of: issued.factory, in: [issued.season]).faults
    }

    static var noCertificate: Refusal { .notFound(tr: "Belge bulunamadı.", en: "There is no such certificate.") }
}
