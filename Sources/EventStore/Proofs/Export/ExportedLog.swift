import Foundation

/// The log as it stands in an export, without any database.
package struct ExportedLog: VerifiedLog {
    private let path: String
    private let index: TarIndex
    private let checkpoints: [ExportLayout.Checkpoint]
    private let manifest: ExportLayout.Manifest?

    /// - Throws: ``ExportError``.
    package init(_ path: String) throws {
        self.path = path
        guard let file = FileHandle(forReadingAtPath: path) else { throw ExportError.unusable(path) }
        index = try TarIndex(file)
        try file.close()
        checkpoints = try Self.records(ExportLayout.checkpoints, in: index, path)
        let manifests: [ExportLayout.Manifest] = try Self.records(ExportLayout.manifest, in: index, path)
        manifest = manifests.first
    }

    private static func records<Record: Decodable>(_ name: String, in index: TarIndex, _ path: String) throws
        -> [Record]
    {
        guard let entry = index.entries[name] else { return [] }
        var reader = try ArchiveReader(path, entry)
        let decoder = JSONDecoder()
        return try reader.all().split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(Record.self, from: Data($0))
        }
    }

    /// Files of events, as far as none is missing.
    private var runs: Int64 {
        var runs: Int64 = 0
        while index.entries[ExportLayout.events(runs)] != nil { runs += 1 }
        return runs
    }

    package func extent() async throws -> (last: Int64, tree: Int64) {
        var last: Int64 = 0
        if runs > 0 {
            last = LeafRun(number: runs - 1).leaves.lowerBound
            try await readEvents(of: LeafRun(number: runs - 1)) { position, _ in last = max(last, position ?? 0) }
        }
        var tree: Int64 = 0
        while let entry = index.entries[ExportLayout.leaves(tree / LeafRun.size)] {
            tree += Int64(entry.length) / Int64(MerkleHash.byteCount)
            guard tree.isMultiple(of: LeafRun.size) else { break }
        }
        return (min(last, runs * LeafRun.size), tree)
    }

    package func readEvents(of run: LeafRun, _ each: (Int64?, ArraySlice<UInt8>) async throws -> Void) async throws {
        guard let entry = index.entries[ExportLayout.events(run.number)] else { return }
        var reader = try ArchiveReader(path, entry)
        try await reader.lines { try await each(Self.position(of: $0), $0) }
    }

    private static func position(of line: ArraySlice<UInt8>) -> Int64? {
        guard line.starts(with: LeafText.beginning) else { return nil }
        let digits = line.dropFirst(LeafText.beginning.count).prefix { $0 != UInt8(ascii: ",") }
        return digits.count < 20 ? Int64(String(decoding: digits, as: UTF8.self)) : nil
    }

    package func storedHashes(level: Int, _ entries: Range<Int64>) async throws -> [MerkleHash?]? {
        guard level == 0, let entry = index.entries[ExportLayout.leaves(entries.lowerBound / LeafRun.size)] else {
            return nil
        }
        var reader = try ArchiveReader(path, entry)
        return MerkleHash.list(try reader.all())
    }

    package func checkpointNotes(after size: Int64, limit: Int) -> [(size: Int64, note: String)] {
        checkpoints.lazy.filter { $0.size > size }.prefix(limit).map { ($0.size, $0.note) }
    }

    package func keyEntries() throws -> [KeyHistory.Entry] {
        let keys: [ExportLayout.Key] = try Self.records(ExportLayout.keys, in: index, path)
        return keys.map { KeyHistory.Entry(verifier: $0.verifier, rotation: $0.rotation) }
    }

    package func fileFaults() -> [LogFault] {
        guard let manifest, manifest.format == ExportLayout.format else {
            return [LogFault(.file, detail: "\(ExportLayout.manifest) is missing or unknown")]
        }
        var expected = [ExportLayout.checkpoints, ExportLayout.keys]
        for run in 0..<max(0, min(manifest.files, 1_000_000)) {
            expected += [ExportLayout.events(run), ExportLayout.leaves(run)]
        }
        return expected.filter { index.entries[$0] == nil }.map { LogFault(.file, detail: "\($0) is missing") }
    }
}
