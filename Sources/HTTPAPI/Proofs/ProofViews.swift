import CottonControl
import EventStore

/// That an event is in the log, by hashes alone. Hashes in base64, the path from the leaf upward (RFC 6962).
struct InclusionView: Codable {
    let position: Int64
    /// Events of the log whose root this is.
    let size: Int64
    let leafHash: String
    let path: [String]
    let root: String
    /// That was signed at this size; absent where none was.
    let checkpoint: CheckpointView?

    init(_ inclusion: LogProofs.Inclusion, _ checkpoint: SignedCheckpoint?) {
        position = inclusion.proof.index + 1
        size = inclusion.proof.size
        leafHash = inclusion.leaf.base64
        path = inclusion.proof.path.map(\.base64)
        root = inclusion.root.base64
        self.checkpoint = checkpoint.map(CheckpointView.init)
    }
}

/// That the log of one size begins with the log of a smaller one.
struct ConsistencyView: Codable {
    let from: Int64
    let to: Int64
    let fromRoot: String
    let toRoot: String
    let path: [String]

    init(_ consistency: LogProofs.Consistency) {
        from = consistency.proof.first
        to = consistency.proof.second
        fromRoot = consistency.firstRoot.base64
        toRoot = consistency.secondRoot.base64
        path = consistency.proof.path.map(\.base64)
    }
}

/// The event that issued a certificate, and that it is in the log.
struct CertificateProofView: Codable {
    let certificate: CertificateNumber
    /// Of which it was cut off; it has a proof of its own.
    let parent: CertificateNumber?
    /// The bytes of the leaf: SHA-256 over a zero byte and these is the leaf's hash.
    let event: String
    let inclusion: InclusionView
}
