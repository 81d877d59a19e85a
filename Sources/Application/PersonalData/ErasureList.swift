import EventStore
package import Regulation
import Tareks

/// What came of destroying again, in a copy of the log that does not know of it, what was destroyed in another.
package struct RepeatedErasures: Codable, Equatable, Sendable {
    package internal(set) var erased: [SubjectID] = []
    /// Erased in the copy, too.
    package internal(set) var alreadyErased: [SubjectID] = []
    /// The copy has nothing of theirs.
    package internal(set) var unknown: [SubjectID] = []
    /// Kept by a hold, or for another reason.
    package internal(set) var refused: [SubjectID] = []
}

extension Services {
    /// Whose data was destroyed, in the order of the log.
    package func erasures() async throws -> [DestructionView] {
        var found: [DestructionView] = []
        try await store.replay(types: ["subject.erased"]) { events in
            for event in events {
                let event: DataSubjectEvent = try EventCodec.decode(event)
                if case .erased(let erased) = event { found.append(DestructionView(erased)) }
            }
        }
        return found
    }

    /// By whoever restored a backup that is older than these erasures.
    package func repeatErasures(_ erasures: [DestructionView]) async throws -> RepeatedErasures {
        var outcome = RepeatedErasures()
        for erasure in erasures {
            let id = erasure.subject
            let standing = try await subjects.standing(id.text, pseudonyms)
            guard !standing.isEmpty else {
                outcome.unknown.append(id)
                continue
            }
            guard standing.contains(where: { !$0.isErased }) else {
                outcome.alreadyErased.append(id)
                continue
            }
            do {
                _ = try await eraseByOperator(id.text, reason: erasure.reason)
                outcome.erased.append(id)
            } catch CommandError.refused {
                outcome.refused.append(id)
            }
        }
        return outcome
    }
}
