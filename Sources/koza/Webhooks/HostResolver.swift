import Application
import Dispatch
import Glibc

/// The addresses of a host by the system's resolver, which waits: off the threads that others need.
enum HostResolver {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let queue = DispatchQueue(label: "koza.resolver", attributes: .concurrent)

    static func addresses(of host: String) async throws -> [String] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try look(up: host) }) }
        }
    }

    private static func look(up host: String) throws -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &found)
        defer { if let found { freeaddrinfo(found) } }
        guard status == 0 else { throw Failure(description: "the host's name is not known: \(text(of: status))") }
        return sequence(first: found, next: { $0?.pointee.ai_next }).compactMap { entry in
            guard let entry = entry?.pointee else { return nil }
            var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            let written = getnameinfo(
                entry.ai_addr, entry.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
            guard written == 0 else { return nil }
            return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    private static func text(of status: Int32) -> String { gai_strerror(status).map { String(cString: $0) } ?? "" }
}
