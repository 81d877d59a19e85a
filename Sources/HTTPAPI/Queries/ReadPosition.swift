import HTTPTypes
import ReadModels
import Synchronization

/// The last position that this process has written.
package final class WrittenPosition: Sendable {
    private let value = Atomic<Int64>(0)

    package init() {}

    package var position: Int64 { value.load(ordering: .acquiring) }

    package func advance(to position: Int64) {
        value.max(position, ordering: .acquiringAndReleasing)
    }
}

extension Call {
    /// Waits until the read models have what the client knows of, or what this process has written.
    /// - Throws: 400; 503 where `Koza-After` is not reached in time.
    func awaitReadModels(current: Bool = false) async throws {
        guard let text = headers[.after] else {
            return current ? () : try await awaitOwnWrites()
        }
        guard let position = Int64(text.trimmed), position >= 0 else {
            throw Problem.malformed(tr: "Koza-After bir konum olmalıdır.", en: "Koza-After is a position.")
        }
        guard try await readModels.wait(for: position, timeout: .seconds(5)) else {
            throw Problem.unavailable(.behind)
        }
        api.read.advance(to: position)
    }

    private func awaitOwnWrites() async throws {
        let position = api.written.position
        guard position > api.read.position else { return }
        if try await readModels.wait(for: position, timeout: .seconds(1)) { api.read.advance(to: position) }
    }

    /// Up to where the read models have read.
    func readPosition() async throws -> Int64 {
        try await readModels.positions().values.min() ?? 0
    }
}
