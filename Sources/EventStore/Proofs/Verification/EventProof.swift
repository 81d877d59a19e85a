package import Foundation

/// That one event is in the log, as the API hands it out and anybody keeps it: its leaf, the path from there to the root
/// (RFC 6962), and the checkpoint that signs the root. Nothing else is needed to check it but a public key.
package struct EventProof: Sendable {
    private let inclusion: Inclusion
    /// The bytes of the leaf, where they were handed out with it.
    private let event: String?

    /// - Throws: where it is no proof of the contract, with the event or without.
    package init(json: Data) throws {
        if let whole = try? JSONDecoder().decode(WithEvent.self, from: json) {
            (inclusion, event) = (whole.inclusion, whole.event)
        } else {
            (inclusion, event) = (try JSONDecoder().decode(Inclusion.self, from: json), nil)
        }
    }

    private struct WithEvent: Decodable {
        let event: String
        let inclusion: Inclusion
    }

    /// Hashes in base64.
    private struct Inclusion: Decodable {
        struct Checkpoint: Decodable {
            let note: String
        }

        let position: Int64
        let size: Int64
        let leafHash: Data
        let path: [Data]
        let root: Data
        let checkpoint: Checkpoint?
    }

    package struct Report: Encodable, Sendable {
        package let position: Int64
        /// Events of the log in which it is proved.
        package let size: Int64
        /// The log's name, by the checkpoint.
        package let origin: String?
        package let faults: [LogFault]

        package var isSound: Bool { faults.isEmpty }
    }

    /// - Parameter keys: those that the one who checks trusts; one of them has to have signed.
    package func verified(trusting keys: Set<NoteVerifier>) -> Report {
        let note = inclusion.checkpoint.flatMap { SignedNote($0.note) }
        let body = note.flatMap { CheckpointBody($0.text) }
        return Report(
            position: inclusion.position, size: inclusion.size, origin: body?.origin,
            faults: pathFaults + checkpointFaults(note, body, keys))
    }

    private var pathFaults: [LogFault] {
        let path = inclusion.path.compactMap { MerkleHash($0) }
        guard inclusion.position > 0, let leaf = MerkleHash(inclusion.leafHash),
            let root = MerkleHash(inclusion.root), path.count == inclusion.path.count
        else { return [LogFault(.file, detail: "a hash or the position cannot be read")] }
        let place = inclusion.position...inclusion.position
        if let event, MerkleHash.leaf(event.utf8) != leaf {
            return [LogFault(.altered, place, detail: "the leaf is not that of the event")]
        }
        let proof = InclusionProof(index: inclusion.position - 1, size: inclusion.size, path: path)
        return proof.proves(leaf, in: root)
            ? [] : [LogFault(.tree, place, detail: "the path does not lead to the root")]
    }

    private func checkpointFaults(_ note: SignedNote?, _ body: CheckpointBody?, _ keys: Set<NoteVerifier>)
        -> [LogFault]
    {
        let size = inclusion.size
        guard let note, let body, body.size == size else {
            return [LogFault(.checkpoint, size: size, detail: "there is none of this size")]
        }
        var faults: [LogFault] = []
        if Data(body.root.bytes) != inclusion.root {
            faults.append(LogFault(.rewritten, size: size, detail: "it signs another root"))
        }
        if !keys.contains(where: { $0.name == body.origin && note.isSigned(by: $0) }) {
            faults.append(LogFault(.key, size: size, detail: "no trusted key signed it"))
        }
        return faults
    }
}
