/// Reads one HTTP/1.1 answer from a source of bytes.
struct HTTPParser {
    struct Head {
        let status: Int
        let headers: [(name: String, value: String)]

        func value(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name }?.value
        }

        var keepsAlive: Bool { value("connection")?.lowercased() != "close" }
    }

    /// Bytes received and not yet used.
    private(set) var buffer: [UInt8] = []
    /// Waits for more bytes; none means that the peer has closed.
    let receive: () throws -> [UInt8]

    mutating func response(toHead isHead: Bool) throws -> (response: HTTPResponse, keepsAlive: Bool) {
        var head = try head()
        while (100..<200).contains(head.status) { head = try self.head() }
        let (body, isDelimited) = try body(after: head, toHead: isHead)
        return (HTTPResponse(status: head.status, headers: head.headers, body: body), isDelimited && head.keepsAlive)
    }

    private mutating func head() throws -> Head {
        let status = try line().split(separator: " ", maxSplits: 2)
        guard status.count >= 2, status[0].hasPrefix("HTTP/1."), let code = Int(status[1]) else {
            throw HTTPClientError.malformed("status line")
        }
        var headers: [(name: String, value: String)] = []
        while case let line = try line(), !line.isEmpty {
            guard let colon = line.firstIndex(of: ":") else { throw HTTPClientError.malformed("header: \(line)") }
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers.append((String(line[..<colon]), String(value)))
        }
        return Head(status: code, headers: headers)
    }

    private mutating func body(after head: Head, toHead isHead: Bool) throws -> (bytes: [UInt8], isDelimited: Bool) {
        if isHead || head.status == 204 || head.status == 304 { return ([], true) }
        if head.value("transfer-encoding")?.lowercased() == "chunked" { return (try chunks(), true) }
        if let length = head.value("content-length") {
            guard let count = Int(length), count >= 0 else { throw HTTPClientError.malformed("content-length") }
            return (try take(count), true)
        }
        while case let more = try receive(), !more.isEmpty { buffer += more }
        defer { buffer = [] }
        return (buffer, false)
    }

    private mutating func chunks() throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let size = try line().prefix { $0 != ";" }
            guard let count = Int(size, radix: 16), count >= 0 else { throw HTTPClientError.malformed("chunk size") }
            if count == 0 { break }
            body += try take(count)
            guard try line().isEmpty else { throw HTTPClientError.malformed("end of chunk") }
        }
        while try !line().isEmpty {}
        return body
    }

    private mutating func line() throws -> String {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[..<end].last == UInt8(ascii: "\r") ? buffer[..<(end - 1)] : buffer[..<end]
                let text = String(decoding: line, as: UTF8.self)
                buffer.removeFirst(end + 1)
                return text
            }
            searched = buffer.count
            try receiveMore()
        }
    }

    private mutating func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try receiveMore() }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }

    private mutating func receiveMore() throws {
        let more = try receive()
        guard !more.isEmpty else { throw HTTPClientError.closed }
        buffer += more
    }
}
