package import EventStore
import Foundation
package import Regulation
import Tareks

extension Pseudonyms {
    /// Every pseudonym that a word may stand for: a pseudonym as it is, a user's id, a VKN, a TCKN.
    package func candidates(_ word: String) -> [SubjectID] {
        [SubjectID(word), user(word)] + (TaxNumber(word).map { [firm($0)] } ?? [])
            + (CitizenNumber(word).map { [citizen($0)] } ?? [])
    }
}

extension CommandSession {
    /// Law 6698, m. 7: destroys the data keys of all that a word stands for; the log and its proofs stay as they are.
    /// What is erased already stays so.
    /// - Parameter word: a pseudonym, a user's id, a VKN or a TCKN.
    package func erase(_ word: String, reason: String) async throws -> ErasureView {
        try Access.require(actor, .generalDirectorate)
        var views: [DataSubjectView] = []
        for standing in try await services.subjects.standing(word, services.pseudonyms) {
            let id = SubjectID(standing.id)
            let subject = try await load(.subject(id), guarding: true)
            let events = standing.isErased ? [] : try subject.erase(id, basis: .decision, reason: reason, act)
            let erased = try await append(events, to: .subject(id))
            views.append(DataSubjectView(erased, standing.erased))
        }
        guard !views.isEmpty else { throw Self.noSubject }
        return ErasureView(erased: views)
    }

    /// M34/1-a: by the service itself, once the data need not be kept any longer. Nothing where a hold stands.
    package func eraseAfterRetention(_ id: SubjectID) async throws {
        let subject = try await load(.subject(id), guarding: true)
        guard subject.standingHolds.isEmpty, try await services.subjects.knows(id) else { return }
        let reason = "M34/1-a: saklama süresi doldu / past retention"
        _ = try await append(
            try subject.erase(id, basis: .retention, reason: reason, act), to: .subject(id))
    }

    package func hold(_ word: String, reason: String) async throws -> DataSubjectView {
        try Access.require(actor, .generalDirectorate)
        let (standing, subject) = try await one(word)
        let held = try subject.hold(SubjectID(standing.id), reason: reason, act)
        return DataSubjectView(try await append(held, to: .subject(SubjectID(standing.id))), standing)
    }

    package func liftHold(_ number: Int, of word: String, reason: String) async throws -> DataSubjectView {
        try Access.require(actor, .generalDirectorate)
        let (standing, subject) = try await one(word)
        let lifted = try subject.lift(number, reason: reason, act)
        return DataSubjectView(try await append(lifted, to: .subject(SubjectID(standing.id))), standing)
    }

    /// A hold is on one subject.
    private func one(_ word: String) async throws -> (SubjectStanding, DataSubject) {
        let found = try await services.subjects.standing(word, services.pseudonyms)
        guard let standing = found.first(where: { $0.id == word }) ?? found.first else { throw Self.noSubject }
        return (standing, try await loadSubject(.subject(SubjectID(standing.id))))
    }

    private static var noSubject: Refusal {
        .notFound(tr: "Böyle bir ilgili kişi yok.", en: "There is no such data subject.")
    }
}

extension Subjects {
    package func standing(_ word: String, _ pseudonyms: Pseudonyms) async throws -> [SubjectStanding] {
        try await vault.standing(of: pseudonyms.candidates(word).map(\.text))
    }
}

extension Services {
    /// By whoever runs the machine, on the General Directorate's behalf.
    /// - Throws: `CommandError.refused`
    package func eraseByOperator(_ word: String, reason: String) async throws -> ErasureView {
        let actor = Actor(subject: SubjectID("operator"), role: .generalDirectorate)
        let context = CommandContext(actor: actor, name: "vault erase", correlation: random.id("erase"))
        let done = try await CommandExecutor(services: self).execute(
            context, answer: { CommandAnswer(status: 200, body: Array(try JSONEncoder().encode($0))) },
            refusal: { throw CommandError.refused($0) }, { try await $0.erase(word, reason: reason) })
        return try JSONDecoder().decode(ErasureView.self, from: Data(done.answer.body))
    }
}
