import CottonControl
import Regulation
import Tareks

/// An entry of the queue as its table holds it.
struct QueueRow {
    struct Key: Hashable {
        let kind: QueueEntry.Kind
        let id: String
    }

    let key: Key
    /// Of the event with which it came.
    let position: Int64
    var awaiting: Bool
    let label: String
    let season: Season?
    let directorate: DirectorateCode?
    var deadline: Instant?
    var missed = false
    let since: Instant
    var lane: Lane?
    var inspector: SubjectID?

    var due: Int64 { deadline?.microseconds ?? .max }
}
