import Glibc

/// The account the server runs as when the program itself is root, since PostgreSQL refuses to run as root.
struct ServerAccount: Equatable {
    static let name = "postgres"

    let user: uid_t
    let group: gid_t

    /// `nil` when the server runs as the calling user.
    static func required() throws(LocalClusterError) -> ServerAccount? {
        guard geteuid() == 0 else { return nil }
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        let status = getpwnam_r(name, &entry, &buffer, buffer.count, &found)
        guard status == 0, found != nil else { throw .noServerAccount(name) }
        return ServerAccount(user: entry.pw_uid, group: entry.pw_gid)
    }
}
