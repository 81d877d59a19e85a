package import SystemPackage

/// Why a private PostgreSQL cluster could not be started, or ended.
package enum LocalClusterError: Error, Equatable {
    case serverNotInstalled(searched: [String])
    /// The program runs as root, and there is no account for the server to run as.
    case noServerAccount(String)
    /// `folder` is the first folder on the way to the data that the server's account may not enter.
    case notTraversable(folder: FilePath, account: String)
    /// Another user's program made the cluster.
    case foreign(folder: FilePath)
    case inUse(folder: FilePath, owner: String?)
    case previousServerStillRunning(folder: FilePath, processes: [Int32])
    case unsafeSocketFolder(FilePath)
    case initialisationFailed(String)
    /// The server ended although nobody had asked it to; `log` holds its last lines.
    case serverEnded(status: String, log: String)
    /// A cluster is to be restored where there is one.
    case notEmpty(folder: FilePath)
    /// One of PostgreSQL's programs, or of the system's, ended with an error.
    case toolFailed(program: String, output: String)
    case fileSystem(action: String, path: FilePath, errno: Errno)
}

extension LocalClusterError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .serverNotInstalled(let searched):
            """
            PostgreSQL \(ServerBinaries.major) is not installed (looked for initdb and postgres in \
            \(searched.joined(separator: ", "))). On Debian: \
            apt-get install postgresql-\(ServerBinaries.major) postgresql-client-\(ServerBinaries.major)
            """
        case .noServerAccount(let name):
            """
            PostgreSQL refuses to run as root and there is no account “\(name)” to run it as. \
            Debian's postgresql-common creates it; or start this program as an ordinary user.
            """
        case .notTraversable(let folder, let account):
            """
            The account “\(account)”, which the database server runs as, may not enter \(folder). \
            Place the data elsewhere, or allow it with: chmod o+x '\(folder)'
            """
        case .foreign(let folder):
            "\(folder) belongs to another account; start this program as the user who started it there first."
        case .inUse(let folder, let owner):
            "\(folder) is in use by another process\(owner.map { " (\($0))" } ?? "")."
        case .previousServerStillRunning(let folder, let processes):
            """
            A database server left over from an earlier owner still runs in \(folder): \
            \(processes.map { "process \($0)" }.joined(separator: ", ")).
            """
        case .unsafeSocketFolder(let path):
            "\(path) exists but is not a private folder of the server's account; the socket may not be placed there."
        case .initialisationFailed(let output):
            "initdb failed: \(output)"
        case .serverEnded(let status, let log):
            "The database server ended by itself (\(status)). Its last words:\n\(log)"
        case .notEmpty(let folder):
            "\(folder) holds a database already; choose a new folder."
        case .toolFailed(let program, let output):
            "\(program) failed: \(output)"
        case .fileSystem(let action, let path, let errno):
            "Could not \(action) \(path): \(errno)"
        }
    }
}
