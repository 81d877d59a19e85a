import Foundation

/// Writes a tar archive (POSIX ustar) of files whose length is only known when they have been written.
struct TarWriter: ~Copyable {
    static let block = 512
    private static let longest: UInt64 = 0o77777777777

    private let file: FileHandle
    private let time: Int64
    private var buffer: [UInt8] = []
    private var entry: (name: String, start: UInt64, length: UInt64)?

    /// - Parameter time: of the files, seconds since 1970-01-01T00:00:00Z.
    init(_ file: FileHandle, time: Int64) {
        self.file = file
        self.time = time
    }

    /// - Parameter name: ASCII, at most 100 bytes.
    mutating func begin(_ name: String) throws {
        try flush()
        entry = (name, try file.offset(), 0)
        buffer.append(contentsOf: repeatElement(0, count: Self.block))
    }

    mutating func write(_ bytes: some Collection<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        entry?.length += UInt64(bytes.count)
        if buffer.count >= 1 << 20 { try flush() }
    }

    mutating func end() throws {
        guard let entry else { return }
        guard entry.length <= Self.longest else { throw ExportError.tooLong(entry.name) }
        let rest = Int(entry.length % UInt64(Self.block))
        if rest > 0 { buffer.append(contentsOf: repeatElement(0, count: Self.block - rest)) }
        try flush()
        let end = try file.offset()
        try file.seek(toOffset: entry.start)
        try file.write(contentsOf: header(entry.name, entry.length))
        try file.seek(toOffset: end)
        self.entry = nil
    }

    mutating func add(_ name: String, _ text: some StringProtocol) throws {
        try begin(name)
        try write(text.utf8)
        try end()
    }

    /// Two empty blocks end an archive.
    mutating func finish() throws {
        buffer.append(contentsOf: repeatElement(0, count: 2 * Self.block))
        try flush()
        try file.synchronize()
    }

    private mutating func flush() throws {
        try file.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func header(_ name: String, _ length: UInt64) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: Self.block)
        func put(_ text: String, at offset: Int) {
            header.replaceSubrange(offset..<offset + text.utf8.count, with: text.utf8)
        }
        func octal(_ number: UInt64, _ digits: Int) -> String {
            let text = String(number, radix: 8)
            return String(repeating: "0", count: digits - text.count) + text
        }
        put(name, at: 0)
        put(octal(0o644, 7), at: 100)
        put(octal(0, 7), at: 108)
        put(octal(0, 7), at: 116)
        put(octal(length, 11), at: 124)
        put(octal(UInt64(max(0, time)), 11), at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        put(octal(header.reduce(0) { $0 + UInt64($1) }, 6) + "\u{0} ", at: 148)
        return header
    }
}
