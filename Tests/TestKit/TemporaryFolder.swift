package import Foundation
import Glibc
import LocalPostgres
import Synchronization
import SystemPackage

/// A new, empty folder, removed when the test process ends, or by a later one when that was killed.
package struct TemporaryFolder: Sendable {
    package let path: String
    package var url: URL { URL(filePath: path, directoryHint: .isDirectory) }

    private static let prefix = "koza-test-"

    package init() throws {
        Self.sweep
        let name = "\(Self.prefix)\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 36))"
        path = FileManager.default.temporaryDirectory.appending(path: name).path(percentEncoded: false)
        // Other accounts may pass through: the database server of a root process runs as one.
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o711])
        let created = path
        AtExit.perform { try? FileManager.default.removeItem(atPath: created) }
    }

    package func remove() throws {
        try FileManager.default.removeItem(atPath: path)
    }

    /// Removes, once a process, what killed test processes have left.
    private static let sweep: Void = {
        let parent = FileManager.default.temporaryDirectory
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))) ?? []
        for name in names where name.hasPrefix(prefix) {
            let owner = name.dropFirst(prefix.count).split(separator: "-").first.flatMap { pid_t($0) }
            guard let owner, kill(owner, 0) != 0, errno == ESRCH else { continue }
            let folder = parent.appending(path: name)
            let cluster = FilePath(folder.appending(path: TestCluster.folderName).path(percentEncoded: false))
            if !FolderLock.isHeld(folder: cluster) { try? FileManager.default.removeItem(at: folder) }
        }
    }()
}

/// Work to do when the process exits, the last registered first.
enum AtExit {
    private static let actions = Mutex<[@Sendable () -> Void]>([])
    private static let installed: Void = {
        atexit {
            let all = AtExit.actions.withLock { actions in
                defer { actions = [] }
                return actions
            }
            for action in all.reversed() { action() }
        }
    }()

    static func perform(_ action: @escaping @Sendable () -> Void) {
        installed
        actions.withLock { $0.append(action) }
    }
}
