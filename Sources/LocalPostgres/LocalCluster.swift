import Glibc
package import Logging
package import SystemPackage

/// A PostgreSQL cluster that belongs to this program alone: its own data folder, no network, a Unix socket that only its
/// own account can reach. The server lives no longer than its owner, even when the owner is killed.
package struct LocalCluster: Sendable {
    /// Holds the lock, the server's log, the data and, where the path is short enough, the socket.
    package let folder: FilePath
    package let socketFolder: FilePath
    /// Only names the socket; nothing listens on the network.
    package let port: Int
    /// A database made together with the cluster.
    package let database: String
    /// Server settings over the defaults, as in `postgresql.conf`.
    package let settings: [String: String]
    let logger: Logger

    /// - Parameter settings: `fsync=off` is for tests; by default a commit is on disk when it is answered.
    package init(
        folder: FilePath, port: Int = 54320, database: String = "postgres", settings: [String: String] = [:],
        logger: Logger
    ) {
        self.folder = folder.absolute
        self.port = port
        self.database = database
        self.settings = settings
        self.logger = logger
        socketFolder = SocketFolder.path(for: folder.absolute, port: port)
    }

    package static let superuser = "postgres"

    /// A connection URI for libpq, as the cluster's superuser, to `database`.
    package var url: String { url(database: database) }

    package func url(database: String) -> String {
        let host = Self.percentEncoded(socketFolder.string, keeping: "/")
        let name = Self.percentEncoded(database, keeping: "")
        return "postgres:///\(name)?host=\(host)&port=\(port)&user=\(Self.superuser)"
    }

    /// Whether there is a database here, as far as this account may look.
    package var isMade: Bool { exists(dataFolder) || (exists(folder) && !isExecutable(folder)) }

    /// Whether some process, this one or another, owns the cluster now.
    package var isOwned: Bool { FolderLock.isHeld(folder: folder) }

    /// Whether the server accepts connections.
    package var isReady: Bool { ServerProcess(dataFolder: dataFolder)?.isReady == true && isOwned }

    /// The server's process while it runs.
    package var serverProcess: Int32? { ServerProcess(dataFolder: dataFolder)?.identifier }

    var dataFolder: FilePath { folder.appending("data") }
    var logFile: FilePath { folder.appending("server.log") }

    private static func percentEncoded(_ text: String, keeping kept: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(kept)".utf8)
        return text.utf8.reduce(into: "") { encoded, byte in
            if plain.contains(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
    }
}

extension FilePath {
    var absolute: FilePath {
        guard isRelative, let working = getcwd(nil, 0) else { return lexicallyNormalized() }
        defer { free(working) }
        return FilePath(String(cString: working)).pushing(self).lexicallyNormalized()
    }
}
