import Foundation
import Glibc

/// Reads a file within an archive, a piece at a time. Each reader has a descriptor of its own.
struct ArchiveReader: ~Copyable {
    private static let piece = 1 << 20

    private let file: FileHandle
    private var left: UInt64

    init(_ path: String, _ entry: TarIndex.Entry) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ExportError.unusable(path) }
        try file.seek(toOffset: entry.offset)
        self.file = file
        left = entry.length
    }

    /// `nil` at the end.
    mutating func next() throws -> [UInt8]? {
        guard left > 0 else { return nil }
        guard let data = try file.read(upToCount: Int(min(UInt64(Self.piece), left))), !data.isEmpty else {
            throw ExportError.notAnArchive
        }
        left -= UInt64(data.count)
        return Array(data)
    }

    mutating func all() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try next() { bytes += piece }
        return bytes
    }

    /// Hands over each line without its line feed; what follows the last line feed is a line, too.
    mutating func lines(_ each: (ArraySlice<UInt8>) async throws -> Void) async throws {
        var rest: [UInt8] = []
        while let piece = try next() {
            var bytes = piece
            if !rest.isEmpty { bytes = rest + piece }
            var start = 0
            while let end = Self.lineFeed(in: bytes, from: start) {
                try await each(bytes[start..<end])
                start = end + 1
            }
            rest = Array(bytes[start...])
        }
        if !rest.isEmpty { try await each(rest[...]) }
    }

    private static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, start < buffer.count,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
