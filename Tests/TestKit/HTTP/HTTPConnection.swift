import Dispatch
import Glibc

/// One connection to 127.0.0.1, with blocking calls on a thread of its own.
final class HTTPConnection: Sendable {
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "http-connection")

    init(port: Int, timeout: Duration) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SocketError(call: "socket", errno: errno) }
        var limit = timeval(tv_sec: Int(timeout.components.seconds), tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        var immediate: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &immediate, socklen_t(MemoryLayout<Int32>.size))
        let address = sockaddr_in.loopback(port: UInt16(truncatingIfNeeded: port))
        let status = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw SocketError(call: "connect", errno: errno) }
    }

    deinit { close(descriptor) }

    /// Whether the peer has neither closed an idle connection nor sent what nobody asked for.
    var isIdle: Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT))
        return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)
    }

    /// Sends a whole request and reads the answer; says whether the connection can carry another.
    func exchange(_ request: [UInt8], isHead: Bool) async throws -> (response: HTTPResponse, keepsAlive: Bool) {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async { [self] in
                    continuation.resume(
                        with: Result {
                            try send(request)
                            var parser = HTTPParser { try self.receive() }
                            return try parser.response(toHead: isHead)
                        })
                }
            }
        } onCancel: {
            shutdown(descriptor, Int32(SHUT_RDWR))
        }
    }

    private func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            // A server may answer, and close, before it has read everything: the answer counts.
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE || errno == ECONNRESET { return }
                throw SocketError(call: "send", errno: errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    private func receive() throws -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count >= 0 { return Array(chunk[..<count]) }
            switch errno {
            case EINTR: continue
            case EAGAIN: throw HTTPClientError.timedOut
            case ECONNRESET: throw HTTPClientError.closed
            default: throw SocketError(call: "recv", errno: errno)
            }
        }
    }
}
