import Postgres

/// Hands checkpoints over from one key to the next.
package struct KeyChange: Sendable {
    private let store: EventStore

    package init(_ store: EventStore) {
        self.store = store
    }

    /// Records that `new` signs from now on, by a note that both keys sign. Done before, it does nothing.
    /// - Throws: ``ProofError/notTheCurrentKey(_:)``, database errors.
    package func change(from old: NoteSigner, to new: NoteSigner) async throws {
        try await store.pool.withTransaction { connection in
            try await TreeLock.take(on: connection)
            let history = KeyHistory(try await CheckpointTable.keys(on: connection))
            if history.current == new.verifier { return }
            if history.keys.isEmpty {
                try await CheckpointTable.insert(old.verifier, number: 1, rotation: nil, on: connection)
            } else if let current = history.current, current != old.verifier {
                throw ProofError.notTheCurrentKey(current.text)
            }
            let size = try await CheckpointTable.latest(on: connection)?.body.size ?? 0
            let rotation = KeyRotation(
                origin: history.keys.first?.verifier.name ?? old.verifier.name, size: size, old: old.verifier,
                new: new.verifier)
            try await CheckpointTable.insert(
                new.verifier, number: max(history.keys.count, 1) + 1,
                rotation: try SignedNote(rotation.text, signedBy: [old, new]), on: connection)
        }
    }

    /// Records that `new` signs from now on, though the old private key is lost: nobody who trusts the old one alone will
    /// trust the new one.
    /// - Returns: the public key that is replaced.
    /// - Throws: ``ProofError/isCurrentKey(_:)`` where nothing is lost, database errors.
    package func replace(with new: NoteSigner, reason: String) async throws -> NoteVerifier {
        try await store.pool.withTransaction { connection in
            try await TreeLock.take(on: connection)
            let history = KeyHistory(try await CheckpointTable.keys(on: connection))
            guard let first = history.keys.first, let old = history.current, old != new.verifier else {
                throw ProofError.isCurrentKey(new.verifier.text)
            }
            let note = KeyRotation(
                origin: first.verifier.name, size: try await CheckpointTable.latest(on: connection)?.body.size ?? 0,
                old: old, new: new.verifier, reason: reason)
            try await CheckpointTable.insert(
                new.verifier, number: history.keys.count + 1, rotation: try SignedNote(note.text, signedBy: [new]),
                on: connection)
            return old
        }
    }
}
