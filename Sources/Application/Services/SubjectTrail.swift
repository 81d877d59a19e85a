import EventStore
import Synchronization

/// The keys of everybody whose data a command looked at: whom its answer may name.
package final class SubjectTrail: Sendable {
    private let noted = Mutex<Set<DataKey>>([])

    var keys: Set<DataKey> { noted.withLock(\.self) }

    func note(_ subjects: some Sequence<Subject>) {
        let keys = subjects.compactMap(\.key)
        noted.withLock { $0.formUnion(keys) }
    }
}
