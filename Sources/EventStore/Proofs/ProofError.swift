/// Why the tree over the log cannot go on, or has no proof.
package enum ProofError: Error, Hashable, Sendable {
    /// No tree of this size can be asked about; the log's has `size` leaves.
    case beyondTree(size: Int64)
    /// Tiles are missing, or do not fit each other.
    case brokenTree
    /// The event at this position is not there.
    case missingEvent(position: Int64)
    /// The event at this position is not the one that the tree was made of.
    case alteredEvent(position: Int64)
    /// The checkpoint of this size does not agree with the tree, so that none is signed upon it.
    case forked(size: Int64)
    /// The stored checkpoint of this size is no checkpoint.
    case unreadableCheckpoint(size: Int64)
    /// Checkpoints are signed by another key at present.
    case notTheCurrentKey(String)
    /// This key signs checkpoints: it is not lost.
    case isCurrentKey(String)
}
