import Glibc
import SystemPackage

/// Where the server's Unix socket lies: beside the data, or, when that path cannot be connected to, in a short folder
/// named after it.
enum SocketFolder {
    /// `sun_path` has 108 bytes, one of them for the final NUL.
    static let longestPath = 107

    static func path(for folder: FilePath, port: Int) -> FilePath {
        let beside = folder.appending("socket")
        let socket = beside.appending(".s.PGSQL.\(port)")
        // In a connection URI libpq takes a comma as the beginning of a second host.
        let isReachable = socket.string.utf8.count <= longestPath && !socket.string.contains(",")
        if isReachable { return beside }
        return FilePath("/tmp/koza-\(geteuid())-\(fingerprint(folder.string))")
    }

    /// Nobody but the server's account, and root, may reach the socket: it asks for no password.
    static func make(_ path: FilePath, owner: ServerAccount?) throws(LocalClusterError) {
        try makeFolder(path, mode: 0o700, owner: owner)
        guard let status = FileStatus(path), status.isFolder, status.isPrivate,
            status.owner == owner?.user ?? geteuid()
        else { throw .unsafeSocketFolder(path) }
    }

    /// FNV-1a, 64 bits, in hexadecimal: the same in every process, unlike `Hasher`.
    private static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
