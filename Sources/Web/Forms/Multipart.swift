import Foundation

/// `multipart/form-data` (RFC 7578), as browsers send files.
enum Multipart {
    struct Part {
        let name: String
        let fileName: String?
        let mediaType: String?
        let bytes: ArraySlice<UInt8>
    }

    private static let most = 1000

    /// `nil` where it is not well formed.
    static func parts(of bytes: [UInt8], _ contentType: String) -> [Part]? {
        guard let boundary = parameter("boundary", of: contentType), !boundary.isEmpty else { return nil }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var rest = (Array("\r\n".utf8) + bytes)[...]
        guard let first = rest.firstRange(of: delimiter) else { return nil }
        rest = rest[first.upperBound...]
        var parts: [Part] = []
        while !rest.starts(with: Array("--".utf8)) {
            guard parts.count < most, rest.starts(with: newline), let end = rest.firstRange(of: delimiter),
                let part = part(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
            else { return nil }
            parts.append(part)
            rest = rest[end.upperBound...]
        }
        return parts
    }

    private static let newline = Array("\r\n".utf8)

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        guard let end = bytes.firstRange(of: newline + newline) else { return nil }
        var headers: [String: String] = [:]
        for line in String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        guard let disposition = headers["content-disposition"], let name = parameter("name", of: disposition) else {
            return nil
        }
        return Part(
            name: name, fileName: parameter("filename", of: disposition), mediaType: headers["content-type"],
            bytes: bytes[end.upperBound...])
    }

    /// `name="value"`, with or without quotation marks.
    private static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name else { continue }
            let value = pair[1].trimmingCharacters(in: .whitespaces)
            return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count >= 2
                ? String(value.dropFirst().dropLast()) : value
        }
        return nil
    }
}
