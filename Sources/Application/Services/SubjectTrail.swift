import EventStore
import Synchronization

/// The keys of everybody whose data a command looked at: whom its answer may name.
package final class SubjectTrail: Sendable {
    private let noted = Mutex<Set<DataKey>>([])
    /// What was read beforehand; `nil`: there was none.
    private let ahead = Mutex<[String: Subject?]>([:])

    var keys: Set<DataKey> { noted.withLock(\.self) }

    func note(_ subjects: some Sequence<Subject>) {
        let keys = subjects.compactMap(\.key)
        noted.withLock { $0.formUnion(keys) }
    }

    func readAhead(_ ids: [String], _ found: [String: Subject]) {
        ahead.withLock { for id in ids { $0.updateValue(found[id], forKey: id) } }
    }

    func forget(_ id: String) {
        ahead.withLock { _ = $0.removeValue(forKey: id) }
    }

    /// `nil` unless all of them were read beforehand.
    func known(_ ids: some Collection<String>) -> [String: Subject]? {
        ahead.withLock { ahead in
            let known = ids.compactMap { id in ahead[id].map { (id, $0) } }
            guard known.count == ids.count else { return nil }
            return Dictionary(known) { first, _ in first }.compactMapValues(\.self)
        }
    }
}
