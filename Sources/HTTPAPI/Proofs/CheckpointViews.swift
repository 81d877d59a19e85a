import EventStore
import Foundation
import Regulation

struct CheckpointView: Codable {
    let origin: String
    /// Events, and the position of the last.
    let size: Int64
    /// Base64.
    let root: String
    /// Wall clock.
    let signedAt: Instant
    /// C2SP signed-note, whole.
    let note: String

    init(_ checkpoint: SignedCheckpoint) {
        origin = checkpoint.body.origin
        size = checkpoint.body.size
        root = checkpoint.body.root.base64
        signedAt = Instant(microseconds: checkpoint.signedAt)
        note = checkpoint.note.note
    }
}

struct CheckpointKeysView: Codable {
    struct Key: Codable {
        let name: String
        /// As it stands in signatures, hexadecimal.
        let id: String
        /// Ed25519, base64.
        let publicKey: String
        /// `name+id+base64`, as programs for signed notes take it.
        let verifier: String
        /// It signs checkpoints of more events than this.
        let after: Int64?
        /// It signs checkpoints of no more events than this; absent while it is in use.
        let upTo: Int64?
        /// The note by which it followed the key before it: signed by both, or, where that was lost, by this one alone.
        let rotation: String?
    }

    let origin: String
    let keys: [Key]

    /// `nil` where there is none.
    init?(_ history: KeyHistory) {
        guard let first = history.keys.first else { return nil }
        origin = first.verifier.name
        keys = history.keys.map { key in
            Key(
                name: key.verifier.name, id: key.verifier.hexadecimalID,
                publicKey: Data(key.verifier.publicKey).base64EncodedString(), verifier: key.verifier.text,
                after: key.after, upTo: key.upTo, rotation: key.rotation?.note)
        }
    }
}

extension MerkleHash {
    var base64: String { Data(bytes).base64EncodedString() }
}
