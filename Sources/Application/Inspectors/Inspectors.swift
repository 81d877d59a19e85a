package import CottonControl
import EventStore
package import Regulation

extension CommandSession {
    /// M15/3, M15/4, M17/3, GM1/1: a person applies to become a responsible inspector.
    package func registerInspector(_ request: InspectorApplication) async throws -> InspectorView {
        try Access.require(actor, .directorate, .generalDirectorate)
        let directorate = request.directorate ?? actor.directorate
        if actor.role == .directorate, directorate != actor.directorate { throw Access.otherRegion }
        let user = services.pseudonyms.user(request.userId)
        let id = InspectorID(user.text)
        let inspector = try await loadSubject(.inspector(id))
        let known = try await services.subjects.record(PersonRecord.self, of: user)
        let record = PersonRecord(
            userId: request.userId, name: request.name, tckn: request.tckn?.digits ?? known?.tckn,
            email: request.email ?? known?.email)
        let person = record.tckn.flatMap(CitizenNumber.init).map(services.pseudonyms.citizen)
        let other = try await holder(of: person, besides: id)
        let command = { revision in
            RegisterInspector(
                act: self.act, inspector: id, basis: request.basis, education: request.education,
                cottonMaster: request.cottonMaster, formerService: request.formerService,
                earlierAuthority: request.earlierAuthority, directorate: directorate, person: person,
                other: other?.inspector, revision: revision)
        }
        _ = try inspector.register(command(inspector.registered?.revision ?? 0))
        let revision = try await services.subjects.put(
            record, of: user, aliases: request.tckn.map { [services.pseudonyms.citizen($0)] } ?? [])
        if let person { claim(PersonClaim.claim(person, by: id, after: other?.id), pointer: "/tckn") }
        return try await view(try await append(try inspector.register(command(revision)), to: .inspector(id)))
    }

    /// M36/3: the record that a person has under another user id.
    private func holder(of person: SubjectID?, besides id: InspectorID) async throws
        -> (id: InspectorID, inspector: ResponsibleInspector)?
    {
        guard let person,
            let holder = try await services.store.claimHolder(PersonClaim.key(person), at: act.at.microseconds)?.holder,
            holder != id.text
        else { return nil }
        let other = InspectorID(holder)
        return (other, try await load(.inspector(other), guarding: true))
    }

    /// M16/1, M38/1
    /// - Parameter firm: that sent the person to be trained.
    package func completeTraining(_ id: InspectorID, _ training: TrainingCompleted, sentBy firm: TaxNumber?)
        async throws -> InspectorView
    {
        let before = try await load(.inspector(id)).trainings.count
        let view = try await change(id, .directorate) {
            try $0.completeTraining(CompleteTraining(act: $1, on: training.on, place: training.place))
        }
        let inspector = try await load(.inspector(id))
        if inspector.trainings.count > before {
            try await accrueTrainingFee(of: inspector, sentBy: firm, for: "M16/1 \(id) \(training.on)")
        }
        return view
    }

    /// M17/1
    package func takeExam(_ id: InspectorID, on date: CalendarDate, score: Int, announcedOn: CalendarDate?)
        async throws -> InspectorView
    {
        try await change(id, .directorate) {
            try $0.takeExam(TakeExam(act: $1, on: date, score: score, announcedOn: announcedOn))
        }
    }

    /// M17/2: by the candidate, on the day of filing; or by the directorate that got it on paper, on the paper's.
    package func fileObjection(_ id: InspectorID, on date: CalendarDate) async throws -> InspectorView {
        if actor.role == .responsibleInspector {
            guard actor.subject.text == id.text else { throw Access.denied }
            guard date == act.today else {
                throw Refusal.rule(
                    "M17/2", at: "/on", tr: "Adayın itirazı, yapıldığı günün (\(act.today)) tarihini taşır.",
                    en: "A candidate's objection bears the day on which it is filed (\(act.today)).")
            }
        }
        return try await change(id, .directorate, .responsibleInspector) {
            try $0.fileObjection(FileObjection(act: $1, on: date))
        }
    }

    /// M17/2
    package func decideObjection(
        _ id: InspectorID, _ number: Int, board: [BoardMemberName], upheld: Bool, score: Int?
    ) async throws -> InspectorView {
        let isSaid = board.contains { $0.chair != nil }
        let chair = BoardRole.chair(among: board.map(\.role))
        let members = board.map {
            BoardMember(
                user: services.pseudonyms.user($0.userId), role: $0.role,
                chair: isSaid ? $0.chair ?? false : $0.role == chair)
        }
        return try await change(id, .directorate) {
            try $0.decideObjection(
                DecideObjection(act: $1, number: number, board: members, upheld: upheld, score: score))
        }
    }

    /// M17/1: the directorate's word on an authority.
    package func giveAssent(_ id: InspectorID, given: Bool, note: String?) async throws -> InspectorView {
        let directorate = actor.directorate
        return try await change(id, .directorate) {
            try $0.giveAssent(GiveAssent(act: $1, directorate: directorate, given: given, note: note))
        }
    }

    /// M17/1: by the General Directorate.
    package func authoriseInspector(_ id: InspectorID, number: String?, validUntil: CalendarDate?) async throws
        -> InspectorView
    {
        let newNumber = "PSD-" + services.random.digits(6).map(String.init).joined()
        return try await change(id, .generalDirectorate) {
            try $0.authorise(
                AuthoriseInspector(
                    act: $1, authorisationNumber: number, newNumber: newNumber, validUntil: validUntil))
        }
    }

    /// M36/1; M36/2 where the authority is revoked by it.
    package func warnInspector(_ id: InspectorID, finding: Finding, on date: CalendarDate) async throws
        -> InspectorView
    {
        let view = try await change(id, .directorate) {
            try $0.warn(WarnInspector(act: $1, finding: finding, on: date))
        }
        let inspector = try await load(.inspector(id))
        if inspector.revocation?.on == act.today, !inspector.isAuthorised(on: act.today) {
            try await warnEmployers(of: id, inspector)
        }
        return view
    }

    private func change(
        _ id: InspectorID, _ roles: Role..., decide: (ResponsibleInspector, Act) throws -> [InspectorEvent]
    ) async throws -> InspectorView {
        guard roles.contains(actor.role) else { throw Access.denied }
        let inspector = try await loadSubject(.inspector(id))
        guard let registered = inspector.registered else { throw Self.noInspector }
        if actor.role == .directorate, let region = registered.directorate, region != actor.directorate {
            throw Access.otherRegion
        }
        return try await view(try await append(try decide(inspector, act), to: .inspector(id)))
    }

    private func view(_ inspector: ResponsibleInspector) async throws -> InspectorView {
        guard inspector.registered != nil else { throw Self.noInspector }
        let people = try await services.subjects.records(PersonRecord.self, of: inspector.people)
        guard let view = InspectorView(inspector, names: Names(people: people), on: act.today) else {
            throw Self.noInspector
        }
        return view
    }

    /// So that a person who is only named by id is shown by it.
    func keepUser(_ userID: String) async throws {
        let subject = services.pseudonyms.user(userID)
        guard try await !services.subjects.knows(subject) else { return }
        _ = try await services.subjects.put(
            PersonRecord(userId: userID, name: userID, tckn: nil, email: nil), of: subject)
    }

    private static var noInspector: Refusal {
        .notFound(tr: "Pamuk Sorumlu Denetçisi bulunamadı.", en: "There is no such responsible inspector.")
    }
}
