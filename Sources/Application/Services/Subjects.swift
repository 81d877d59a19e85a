package import EventStore
import Foundation
package import Regulation

/// Who firms and people are, apart from the events that speak of them by pseudonym. An erased one is shown as such.
package struct Subjects: Sendable {
    package let vault: SubjectStore
    /// Whose data was looked at.
    let trail: SubjectTrail?
    let isReadOnly: Bool

    /// Nothing may be put before it is known that the command was not carried out before: its retry would bring back
    /// somebody who was erased since.
    struct ReadOnly: Error {}

    package init(vault: SubjectStore) {
        self.init(vault: vault, trail: nil, isReadOnly: false)
    }

    init(vault: SubjectStore, trail: SubjectTrail?, isReadOnly: Bool) {
        self.vault = vault
        self.trail = trail
        self.isReadOnly = isReadOnly
    }

    /// - Parameter aliases: other pseudonyms under which the subject is to be found.
    /// - Returns: the revision that now holds; the one before where nothing changed.
    package func put(_ record: some SubjectRecord, of subject: SubjectID, aliases: [SubjectID] = []) async throws
        -> Int
    {
        guard !isReadOnly else { throw ReadOnly() }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = String(decoding: try encoder.encode(record), as: UTF8.self)
        trail?.forget(subject.text)
        let kept = try await vault.put(
            subject.text, kind: type(of: record).kind, data: data, aliases: aliases.map(\.text))
        trail?.note([kept])
        return kept.revision
    }

    /// Reads the latest of several by one query, where a command is going to ask for each.
    func prefetch(_ subjects: SubjectID...) async throws {
        let ids = subjects.map(\.text)
        trail?.readAhead(ids, try await vault.get(ids))
    }

    func look(at ids: Set<String>) async throws -> [String: Subject] {
        let found: [String: Subject]
        if let known = trail?.known(ids) { found = known } else { found = try await vault.get(Array(ids)) }
        trail?.note(found.values)
        return found
    }

    /// The latest data of those that have any, or had before it was erased.
    package func records<Record: SubjectRecord>(
        _ type: Record.Type, of subjects: some Sequence<SubjectID>
    ) async throws -> [SubjectID: Record] {
        let wanted = Set(subjects.map(\.text))
        guard !wanted.isEmpty else { return [:] }
        let found = try await look(at: wanted)
        return Dictionary(
            uniqueKeysWithValues: found.compactMap { id, subject in
                guard let data = subject.data else { return (SubjectID(id), Record.erased) }
                return (try? JSONDecoder().decode(Record.self, from: Data(data.utf8))).map { (SubjectID(id), $0) }
            })
    }

    package func record<Record: SubjectRecord>(_ type: Record.Type, of subject: SubjectID) async throws -> Record? {
        try await records(type, of: [subject])[subject]
    }

    /// The data as they were at a revision; `nil` where they were erased.
    package func record<Record: SubjectRecord>(
        _ type: Record.Type, of subject: SubjectID, revision: Int
    ) async throws -> Record? {
        let found = try await vault.get(subject.text, revision: revision)
        trail?.note(found.map { [$0] } ?? [])
        return found?.data.flatMap { try? JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    /// The latest data of one, with its revision; `nil` where it was erased.
    package func current<Record: SubjectRecord>(_ type: Record.Type, of subject: SubjectID) async throws
        -> (record: Record, revision: Int)?
    {
        let found = try await look(at: [subject.text])
        guard let known = found[subject.text], let data = known.data,
            let record = try? JSONDecoder().decode(Record.self, from: Data(data.utf8))
        else { return nil }
        return (record, known.revision)
    }

    /// Whether there is data of the subject that was not erased.
    package func knows(_ subject: SubjectID) async throws -> Bool {
        try await vault.get([subject.text])[subject.text]?.data != nil
    }
}
