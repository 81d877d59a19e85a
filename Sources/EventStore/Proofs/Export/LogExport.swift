import Foundation
import Postgres

/// Writes the log with its checkpoints and public keys into a tar archive of plain files, a line at a time.
package struct LogExport: Sendable {
    package struct Summary: Sendable, Encodable {
        package let events: Int64
        package let checkpoints: Int
        package let bytes: UInt64
    }

    private let store: EventStore

    package init(_ store: EventStore) {
        self.store = store
    }

    /// Writes the events up to the latest checkpoint. The file appears under its name when it is whole.
    /// - Parameter progress: gets the events written and how many there are.
    /// - Throws: ``ExportError``, database errors, errors of writing.
    package func write(
        to path: String, progress: @Sendable (_ events: Int64, _ of: Int64) -> Void = { _, _ in }
    ) async throws -> Summary {
        guard let latest = try await LogProofs(store).latestCheckpoint() else { throw ExportError.nothingSigned }
        let partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forUpdatingAtPath: partial)
        else { throw ExportError.unusable(partial) }
        do {
            let summary = try await write(latest.body, to: file, time: latest.signedAt / 1_000_000, progress)
            try file.close()
            guard rename(partial, path) == 0 else { throw ExportError.unusable(path) }
            return summary
        } catch {
            try? file.close()
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    private func write(
        _ latest: CheckpointBody, to file: FileHandle, time: Int64, _ progress: @Sendable (Int64, Int64) -> Void
    ) async throws -> Summary {
        var tar = TarWriter(file, time: time)
        try tar.add(ExportLayout.readme, ExportLayout.explanation)
        let log = DatabaseLog(store)
        let runs = (latest.size + LeafRun.size - 1) / LeafRun.size
        for number in 0..<runs {
            let leaves = LeafRun(number: number).leaves.clamped(to: 0..<latest.size)
            try tar.begin(ExportLayout.events(number))
            try await store.pool.withConnection { connection in
                try await LeafReader.read(
                    after: leaves.lowerBound, upTo: leaves.upperBound, on: connection
                ) { _, line in
                    try tar.write(line)
                    try tar.write(CollectionOfOne(UInt8(ascii: "\n")))
                }
            }
            try tar.end()
            try tar.begin(ExportLayout.leaves(number))
            let hashes = try await log.storedHashes(level: 0, leaves) ?? []
            try tar.write(hashes.map { $0 ?? .empty }.bytes)
            try tar.end()
            progress(leaves.upperBound, latest.size)
        }
        let checkpoints = try await writeCheckpoints(upTo: latest.size, from: log, to: &tar)
        try tar.begin(ExportLayout.keys)
        for key in try await log.keyEntries() {
            try tar.write(
                try ExportLayout.line(ExportLayout.Key(verifier: key.verifier, rotation: key.rotation)))
        }
        try tar.end()
        let manifest = ExportLayout.Manifest(
            format: ExportLayout.format, origin: latest.origin, size: latest.size, files: runs,
            checkpoints: checkpoints)
        try tar.add(ExportLayout.manifest, String(decoding: try ExportLayout.line(manifest), as: UTF8.self))
        try tar.finish()
        return Summary(events: latest.size, checkpoints: checkpoints, bytes: try file.offset())
    }

    private func writeCheckpoints(upTo size: Int64, from log: DatabaseLog, to tar: inout TarWriter) async throws -> Int
    {
        try tar.begin(ExportLayout.checkpoints)
        var (count, last) = (0, Int64(0))
        while last < size {
            let notes = try await log.checkpointNotes(after: last, limit: 2_000).filter { $0.size <= size }
            guard let next = notes.last?.size else { break }
            for (size, note) in notes {
                try tar.write(try ExportLayout.line(ExportLayout.Checkpoint(size: size, note: note)))
            }
            (count, last) = (count + notes.count, next)
        }
        try tar.end()
        return count
    }
}
