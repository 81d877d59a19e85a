import EventStore
import HTTPTypes

/// An answer as it is kept beside an idempotency key: the fields that a replay needs, an empty line, the body.
enum KeptAnswer {
    private static let fields: [HTTPField.Name] = [.eTag, .location, .contentType]
    private static let newline = UInt8(ascii: "\n")

    static func pack(_ answer: Answer) -> CommandAnswer {
        var headers = answer.headers
        headers[.contentType] = answer.mediaType
        var bytes: [UInt8] = []
        for name in fields {
            guard let value = headers[name] else { continue }
            bytes += Array("\(name.rawName): \(value)\n".utf8)
        }
        return CommandAnswer(status: answer.status, body: bytes + [newline] + answer.body)
    }

    static func unpack(_ kept: CommandAnswer) -> Answer {
        var answer = Answer(kept.status)
        var rest = kept.body[...]
        while let end = rest.firstIndex(of: newline), end > rest.startIndex {
            let line = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let name = HTTPField.Name(String(parts[0])) else { continue }
            if name == .contentType {
                answer.mediaType = parts[1].trimmed
            } else {
                answer.headers[name] = parts[1].trimmed
            }
        }
        answer.body = Array(rest.dropFirst())
        return answer
    }
}
