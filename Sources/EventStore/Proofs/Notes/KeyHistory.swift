/// The keys that have signed a log's checkpoints, one after another.
package struct KeyHistory: Hashable, Sendable {
    package struct Key: Hashable, Sendable {
        package let verifier: NoteVerifier
        /// It signs checkpoints of more events than this; nil where nothing valid says so.
        package let after: Int64?
        /// It signs checkpoints of at most so many events; nil while it is in use.
        package internal(set) var upTo: Int64?
        /// The note by which it followed the key before it.
        package let rotation: SignedNote?
        /// Whether the key before it signed that note, so that trust passes from one to the other.
        package let isHandedOver: Bool
    }

    package private(set) var keys: [Key] = []

    /// A key as it is stored: its text, and the note that made it the current one, which the first has not.
    package struct Entry: Hashable, Sendable {
        package let verifier: String
        package let rotation: String?
    }

    /// Numbers, from 1, of entries that are no keys, or that do not follow the key before them by a valid note.
    package private(set) var faulty: [Int] = []

    package init(_ entries: [Entry]) {
        for (index, entry) in entries.enumerated() {
            guard let verifier = NoteVerifier(entry.verifier) else {
                faulty.append(index + 1)
                continue
            }
            let note = entry.rotation.flatMap { SignedNote($0) }
            let rotation = note.flatMap { KeyRotation($0) }
            var after: Int64?
            if index == 0 {
                after = 0
            } else if let rotation, rotation.new == verifier, rotation.old == keys.last?.verifier {
                after = rotation.size
                keys[keys.count - 1].upTo = rotation.size
            } else {
                faulty.append(index + 1)
            }
            let isHandedOver = after != nil && rotation?.reason == nil
            keys.append(Key(verifier: verifier, after: after, rotation: note, isHandedOver: isHandedOver))
        }
    }

    package var current: NoteVerifier? { keys.last?.verifier }

    /// Those that follow from trusted ones, in both directions, by what the keys signed when they were changed.
    package func trusted(from roots: Set<NoteVerifier>) -> [Key] {
        var isTrusted = keys.map { roots.contains($0.verifier) }
        for index in keys.indices.dropFirst() where isTrusted[index - 1] && keys[index].isHandedOver {
            isTrusted[index] = true
        }
        for index in keys.indices.dropFirst().reversed() where isTrusted[index] && keys[index].isHandedOver {
            isTrusted[index - 1] = true
        }
        return zip(keys, isTrusted).filter(\.1).map(\.0)
    }
}
