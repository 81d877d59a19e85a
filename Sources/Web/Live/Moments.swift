import Application
import Foundation
import HTTPAPI
import NIOCore
import ReadModels
import Regulation

/// What is told whenever it changes, and every quarter of a minute, so that proxies keep the connection.
struct Moments: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    private static let interval = Duration.seconds(2)
    /// In intervals.
    private static let silence = 8

    let visit: Visit

    func makeAsyncIterator() -> Iterator { Iterator(visit: visit) }

    struct Iterator: AsyncIteratorProtocol {
        let visit: Visit
        private var last: [UInt8]?

        init(visit: Visit) {
            self.visit = visit
        }

        mutating func next() async throws -> ByteBuffer? {
            for pause in 0... {
                if last != nil { try await Task.sleep(for: Moments.interval) }
                let told = try await visit.moment()
                guard told == last, pause < Moments.silence else {
                    last = told
                    return ByteBuffer(bytes: Array("event: simdi\ndata: ".utf8) + told + Array("\n\n".utf8))
                }
            }
            return nil
        }
    }
}

private struct Moment: Encodable {
    let now: Instant
    let clock: String
    let standing: Bool
    let position: Int64
}

extension Visit {
    func moment() async throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let position = try await site.api.readModels.positions().values.min() ?? 0
        return try Array(
            encoder.encode(
                Moment(now: now, clock: formats.instant(now), standing: clockStands, position: position)))
    }

    /// A sandbox's clock stands still once it was set.
    var clockStands: Bool { (site.api.services.clock as? SandboxClock).map { !$0.isRunning } ?? false }
}
