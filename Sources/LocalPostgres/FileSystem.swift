import Glibc
package import SystemPackage

func isExecutable(_ path: FilePath) -> Bool {
    access(path.string, X_OK) == 0
}

func exists(_ path: FilePath) -> Bool {
    access(path.string, F_OK) == 0
}

/// What `lstat` says of one path.
struct FileStatus {
    let owner: uid_t
    let mode: mode_t

    init?(_ path: FilePath) {
        var status = stat()
        guard lstat(path.string, &status) == 0 else { return nil }
        owner = status.st_uid
        mode = status.st_mode
    }

    var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    var isPrivate: Bool { mode & 0o077 == 0 }
}

/// Makes one folder whose parent exists. An existing one is left as it is. Says whether it was made.
@discardableResult
func makeFolder(_ path: FilePath, mode: mode_t, owner: ServerAccount?) throws(LocalClusterError) -> Bool {
    if mkdir(path.string, mode) != 0 {
        guard errno == EEXIST else { throw failure("create", path) }
        return false
    }
    // mkdir subtracts the umask.
    guard chmod(path.string, mode) == 0 else { throw failure("set the mode of", path) }
    if let owner, chown(path.string, owner.user, owner.group) != 0 { throw failure("change the owner of", path) }
    return true
}

/// Makes a folder, and what is missing above it, that other accounts may pass through but not list.
package func makePassableFolder(_ path: FilePath) throws(LocalClusterError) {
    try makeParents(of: path)
    try makeFolder(path, mode: 0o711, owner: nil)
}

/// Makes every missing folder above `path`, so that other accounts may pass through but not list them.
func makeParents(of path: FilePath) throws(LocalClusterError) {
    var missing: [FilePath] = []
    var parent = path.removingLastComponent()
    while !parent.isEmpty, !exists(parent) {
        missing.append(parent)
        parent = parent.removingLastComponent()
    }
    for folder in missing.reversed() { try makeFolder(folder, mode: 0o711, owner: nil) }
}

/// The text of a small file from a byte on, or `nil` when it cannot be read.
func contents(of path: FilePath, from start: Int64 = 0) -> String? {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else { return nil }
    defer { try? file.close() }
    if start > 0 {
        guard (try? file.seek(offset: start, from: .start)) != nil else { return nil }
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while let count = try? chunk.withUnsafeMutableBytes({ try file.read(into: $0) }), count > 0 {
        bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

func failure(_ action: String, _ path: FilePath) -> LocalClusterError {
    .fileSystem(action: action, path: path, errno: Errno(rawValue: errno))
}
