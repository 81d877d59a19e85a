package import SystemPackage

/// A backup: a copy of a whole cluster, and the log of what came after it.
package struct BackupFolder: Sendable {
    package let path: FilePath

    package init(_ path: FilePath) {
        self.path = path.absolute
    }

    /// The cluster as pg_basebackup copied it.
    package var base: FilePath { path.appending("base") }
    /// What pg_receivewal has received since.
    package var log: FilePath { path.appending("wal") }
    package var keys: FilePath { path.appending("keys") }
    package var description: FilePath { path.appending("backup.json") }

    package var isMade: Bool { exists(description) }
    package var isThere: Bool { exists(path) }
    package var hasLog: Bool { exists(log) }
}
