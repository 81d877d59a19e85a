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
    /// What the description will be when the copy is whole: an attempt that failed is taken up again by it.
    package var begun: FilePath { path.appending("backup.unfinished.json") }

    package var isMade: Bool { exists(description) }
    package var isBegun: Bool { exists(begun) }
    package var isThere: Bool { exists(path) }
    package var hasLog: Bool { exists(log) }

    package func make() throws(LocalClusterError) {
        try makeParents(of: path)
        try makeFolder(path, mode: 0o700, owner: nil)
    }
}
