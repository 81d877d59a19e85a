import Foundation
import Synchronization

/// A small HTTP/1.1 client for tests: any number of tasks at once, keep-alive, no redirects followed, no cookies, no
/// retries, nothing hidden.
package final class HTTPClient: Sendable {
    package let port: Int
    /// Sent with every request unless it brings its own.
    package let headers: [String: String]
    private let timeout: Duration
    private let idle = Mutex<[HTTPConnection]>([])

    /// - Parameter timeout: for each wait on the network, in whole seconds.
    package init(port: Int, headers: [String: String] = [:], timeout: Duration = .seconds(120)) {
        self.port = port
        self.headers = headers
        self.timeout = timeout
    }

    /// - Throws: `SocketError` when nobody listens; `HTTPClientError` when no whole answer comes.
    package func send(
        _ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8]? = nil
    ) async throws -> HTTPResponse {
        var all = ["Host": "127.0.0.1:\(port)"]
        if let body { all["Content-Length"] = "\(body.count)" }
        all.merge(self.headers) { _, ours in ours }
        all.merge(headers) { _, ours in ours }
        let head = "\(method) \(path) HTTP/1.1\r\n" + all.map { "\($0.key): \($0.value)\r\n" }.joined() + "\r\n"
        return try await send(raw: Array(head.utf8) + (body ?? []), isHead: method == "HEAD")
    }

    /// Sends bytes as they are, well-formed or not.
    package func send(raw request: [UInt8], isHead: Bool = false) async throws -> HTTPResponse {
        let connection = try takeIdle() ?? HTTPConnection(port: port, timeout: timeout)
        let (response, keepsAlive) = try await connection.exchange(request, isHead: isHead)
        if keepsAlive { idle.withLock { $0.append(connection) } }
        return response
    }

    package func get(_ path: String, headers: [String: String] = [:]) async throws -> HTTPResponse {
        try await send("GET", path, headers: headers)
    }

    package func post(_ path: String, _ json: JSON, headers: [String: String] = [:]) async throws -> HTTPResponse {
        try await send(json: json, "POST", path, headers: headers)
    }

    package func put(_ path: String, _ json: JSON, headers: [String: String] = [:]) async throws -> HTTPResponse {
        try await send(json: json, "PUT", path, headers: headers)
    }

    private func send(
        json: JSON, _ method: String, _ path: String, headers: [String: String]
    ) async throws -> HTTPResponse {
        let typed = ["Content-Type": "application/json"].merging(headers) { _, ours in ours }
        return try await send(method, path, headers: typed, body: try json.bytes)
    }

    private func takeIdle() -> HTTPConnection? {
        idle.withLock { connections in
            while let connection = connections.popLast() {
                if connection.isIdle { return connection }
            }
            return nil
        }
    }
}
