import Foundation

/// The files of an export, their names and what stands in them.
enum ExportLayout {
    static let manifest = "manifest.json"
    static let readme = "README.txt"
    static let checkpoints = "checkpoints.jsonl"
    static let keys = "keys.jsonl"
    static let format = "koza-log-1"

    /// - Parameter run: number from 0; the files are counted from 1.
    static func events(_ run: Int64) -> String { "events-\(padded(run)).jsonl" }
    static func leaves(_ run: Int64) -> String { "leaves-\(padded(run)).bin" }

    private static func padded(_ run: Int64) -> String {
        let text = String(run + 1)
        return String(repeating: "0", count: max(0, 6 - text.count)) + text
    }

    struct Manifest: Codable {
        let format: String
        let origin: String
        /// Position of the last event.
        let size: Int64
        /// Files of events, of 65,536 each but the last.
        let files: Int64
        let checkpoints: Int
    }

    struct Checkpoint: Codable {
        let size: Int64
        let note: String
    }

    struct Key: Codable {
        let verifier: String
        let rotation: String?
    }

    static func line(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    static let explanation = """
        The log of Koza, for whoever wants to verify it without Koza.

        events-NNNNNN.jsonl  the events by position from 1, one a line, 65,536 a file. The bytes of a line, without its
                             line feed, are the leaf of a Merkle tree (RFC 6962, SHA-256): hash = SHA-256(0x00 || line).
        leaves-NNNNNN.bin    these hashes, 32 bytes each, so that an altered event can be told from the others.
        checkpoints.jsonl    signed notes (C2SP signed-note and tlog-checkpoint, Ed25519) in order of size: origin, number
                             of events, root of their tree in base64.
        keys.jsonl           the public keys in the order of their use. Do not trust these: compare one of them with the
                             key that you were given on another way. Each but the first comes with a note, signed by
                             both, by which the one before handed over.
        manifest.json        what should be here.

        Where there is Koza: koza verify --offline THIS.tar --key PUBLICKEY

        """
}
