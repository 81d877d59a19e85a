package import Regulation
import Tareks

extension CommandSession {
    /// Defines a firm in TAREKS, or changes what is known of it (M18/1, M27/1).
    package func defineFirm(_ request: FirmDefinition) async throws -> FirmView {
        try Access.require(actor, .generalDirectorate, .directorate)
        let id = services.pseudonyms.firm(request.vkn)
        let firm = try await loadSubject(.firm(id))
        try Access.require(actor, toWriteOf: firm)
        if actor.role == .directorate, let region = request.directorate, region != actor.directorate {
            throw Access.otherRegion
        }
        let region = request.directorate ?? (firm.isDefined ? nil : actor.directorate)
        let record = PartyRecord(
            vkn: request.vkn.digits, title: request.title, address: request.address, email: request.email)
        let command = { revision in
            DefineFirm(
                act: self.act, firm: id, taxNumber: request.vkn, revision: revision, roles: request.roles,
                directorate: region,
                checkDigitOverride: request.checkDigitOverride.map {
                    DefineFirm.CheckDigitOverride(reason: $0, byDirectorate: self.actor.role == .directorate)
                })
        }
        _ = try firm.define(command(firm.revision))
        let revision = try await services.subjects.put(record, of: id)
        let defined = try await append(try firm.define(command(revision)), to: .firm(id))
        return FirmView(defined, record: record, people: try await people(of: defined))
    }

    /// M18/1, M27/1: lets a person act for a firm until a day.
    package func authoriseUser(_ vkn: TaxNumber, _ request: UserAuthorisation) async throws -> FirmView {
        try Access.require(actor, .generalDirectorate, .directorate)
        let id = services.pseudonyms.firm(vkn)
        let firm = try await loadSubject(.firm(id))
        guard firm.isDefined else { throw Self.noFirm }
        try Access.require(actor, toWriteOf: firm)
        let user = services.pseudonyms.user(request.userId)
        let known = try await services.subjects.record(PersonRecord.self, of: user)
        let command = { revision in
            AuthoriseUser(
                act: self.act, user: user, role: request.role, validUntil: request.validUntil,
                isReachable: (request.email ?? known?.email) != nil, revision: revision)
        }
        _ = try firm.authorise(command(firm.userRevisions[user] ?? 0))
        let revision = try await services.subjects.put(
            PersonRecord(
                userId: request.userId, name: request.name, tckn: request.tckn?.digits ?? known?.tckn,
                email: request.email ?? known?.email),
            of: user, aliases: request.tckn.map { [services.pseudonyms.citizen($0)] } ?? [])
        let authorised = try await append(try firm.authorise(command(revision)), to: .firm(id))
        return FirmView(
            authorised, record: try await services.subjects.record(PartyRecord.self, of: id),
            people: try await people(of: authorised))
    }

    func people(of firm: Firm) async throws -> [SubjectID: PersonRecord] {
        try await services.subjects.records(PersonRecord.self, of: firm.authorisations.keys)
    }

    static var noFirm: Refusal { .notFound(tr: "Firma tanımlı değil.", en: "There is no such firm.") }
}
