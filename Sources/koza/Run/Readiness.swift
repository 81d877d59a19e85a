import Dispatch
import Foundation

/// Asks the service on this machine whether it is ready.
enum Readiness {
    /// Returns once `GET /health/ready` is answered with 200.
    static func wait(port: Int) async throws {
        while try await !isReady(port: port) { try await Task.sleep(for: .milliseconds(50)) }
    }

    /// Whether nobody listens on the port.
    static func isFree(port: Int) -> Bool {
        withSocket { descriptor in
            var reuse: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
            return withAddress(port: port) { bind(descriptor, $0, $1) == 0 }
        }
    }

    private static func isReady(port: Int) async throws -> Bool {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: askOnce(port: port)) }
        }
    }

    private static func askOnce(port: Int) -> Bool {
        withSocket { descriptor in
            var limit = timeval(tv_sec: 5, tv_usec: 0)
            let size = socklen_t(MemoryLayout<timeval>.size)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
            guard withAddress(port: port, { connect(descriptor, $0, $1) == 0 }) else { return false }
            let request = Array(
                "GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
            guard send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { return false }
            let expected = Array("HTTP/1.1 200".utf8)
            var answer = [UInt8](repeating: 0, count: expected.count)
            let count = recv(descriptor, &answer, answer.count, Int32(MSG_WAITALL))
            return count == expected.count && answer == expected
        }
    }

    private static func withSocket(_ body: (Int32) -> Bool) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return body(descriptor)
    }

    private static func withAddress(
        port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Bool
    ) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        return withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
