import Glibc
package import SystemPackage

/// An exclusive lock on a folder, held through a file in it. The kernel releases it when its holder dies, however it
/// dies, so a lock is never stale.
package final class FolderLock: Sendable {
    // fcntl's F_OFD_GETLK and F_OFD_SETLK, fixed by the kernel's interface (fcntl_locking(2)); the Glibc module does not
    // show them.
    private static let getLock: Int32 = 36
    private static let setLock: Int32 = 37

    private let file: FileDescriptor

    /// - Throws: `LocalClusterError.inUse` when another process holds it, or this one already does.
    package init(folder: FilePath, name: String = "lock") throws(LocalClusterError) {
        let path = folder.appending(name)
        do {
            file = try FileDescriptor.open(
                path, .readWrite, options: [.create, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw .fileSystem(action: "open", path: path, errno: (error as? Errno) ?? .ioError)
        }
        var request = Self.wholeFile
        guard fcntl(file.rawValue, Self.setLock, &request) == 0 else {
            let owner = contents(of: path)
            try? file.close()
            throw .inUse(folder: folder, owner: owner.flatMap { $0.isEmpty ? nil : "process \($0)" })
        }
        let owner = Array("\(getpid())".utf8)
        _ = ftruncate(file.rawValue, 0)
        _ = try? file.writeAll(owner)
    }

    /// Whether some process holds the lock of this folder now.
    package static func isHeld(folder: FilePath, name: String = "lock") -> Bool {
        guard let file = try? FileDescriptor.open(folder.appending(name), .readOnly, options: .closeOnExec) else {
            return false
        }
        defer { try? file.close() }
        var request = Self.wholeFile
        return fcntl(file.rawValue, Self.getLock, &request) == 0 && request.l_type != F_UNLCK
    }

    /// A lock of the open file rather than of the process, so that one process cannot take it twice either.
    private static var wholeFile: flock {
        flock(l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 0, l_pid: 0)
    }

    package func release() {
        try? file.close()
    }
}
