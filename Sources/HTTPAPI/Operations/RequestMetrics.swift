import HTTPTypes
import Synchronization

/// Counts and durations of requests by method, route and status.
package final class RequestMetrics: Sendable {
    struct Key: Hashable, Comparable {
        let method: String
        let route: String
        let status: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    struct Series {
        /// By the bucket in which the duration falls, the last for those beyond all.
        var counts = [Int](repeating: 0, count: RequestMetrics.bounds.count + 1)
        var sum = 0.0
    }

    /// Seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    private let series = Mutex<[Key: Series]>([:])

    func record(method: String, route: String, status: Int, duration: Duration) {
        let seconds = duration.inSeconds
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        series.withLock { series in
            var entry = series[Key(method: method, route: route, status: status)] ?? Series()
            entry.counts[bucket] += 1
            entry.sum += seconds
            series[Key(method: method, route: route, status: status)] = entry
        }
    }

    func snapshot() -> [(key: Key, value: Series)] {
        series.withLock { $0 }.sorted { $0.key < $1.key }
    }

    /// Whatever a client makes up is one method.
    static func method(_ method: HTTPRequest.Method) -> String {
        switch method {
        case .get, .head, .post, .put, .patch, .delete, .options: method.rawValue
        default: "OTHER"
        }
    }
}
