import Foundation

/// Where the files of a tar archive lie; their contents are not read.
struct TarIndex {
    struct Entry: Hashable, Sendable {
        let offset: UInt64
        let length: UInt64
    }

    private(set) var entries: [String: Entry] = [:]

    /// - Throws: ``ExportError/notAnArchive``.
    init(_ file: FileHandle) throws {
        let end = try file.seekToEnd()
        var offset: UInt64 = 0
        while true {
            try file.seek(toOffset: offset)
            guard let header = try file.read(upToCount: TarWriter.block), header.count == TarWriter.block else {
                throw ExportError.notAnArchive
            }
            if header.allSatisfy({ $0 == 0 }) { return }
            let bytes = Array(header)
            guard bytes[257..<262].elementsEqual("ustar".utf8), let length = Self.octal(bytes[124..<136]),
                length <= end, offset <= end
            else { throw ExportError.notAnArchive }
            offset += UInt64(TarWriter.block)
            if bytes[156] == UInt8(ascii: "0") {
                let name = String(decoding: bytes[..<100].prefix { $0 != 0 }, as: UTF8.self)
                entries[name.hasPrefix("./") ? String(name.dropFirst(2)) : name] = Entry(offset: offset, length: length)
            }
            let block = UInt64(TarWriter.block)
            offset += (length + block - 1) / block * block
        }
    }

    private static func octal(_ field: ArraySlice<UInt8>) -> UInt64? {
        let text = String(decoding: field.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }, as: UTF8.self)
        return UInt64(text, radix: 8)
    }
}
