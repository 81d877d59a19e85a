import Glibc
import SystemPackage

/// The first lines of `postmaster.pid`, which the server keeps in its data folder while it runs.
struct ServerProcess: Equatable {
    let identifier: pid_t
    /// Seconds since 1970.
    let startedAt: Int
    let isReady: Bool

    init?(dataFolder: FilePath) {
        guard let text = contents(of: dataFolder.appending("postmaster.pid")) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 2, let identifier = pid_t(lines[0]), let startedAt = Int(lines[2]) else { return nil }
        self.identifier = identifier
        self.startedAt = startedAt
        isReady = lines.count > 7 && lines[7].hasPrefix("ready")
    }

    func isSameRun(as other: ServerProcess?) -> Bool {
        identifier == other?.identifier && startedAt == other?.startedAt
    }

    /// Server processes, orphaned backends too, whose working folder is `dataFolder`. Where the kernel does not let us
    /// see a process's working folder, the number in `postmaster.pid` decides.
    static func running(in dataFolder: FilePath) -> [pid_t] {
        let recorded = ServerProcess(dataFolder: dataFolder)?.identifier
        let target = dataFolder.resolved
        return processIdentifiers().filter { identifier in
            guard contents(of: FilePath("/proc/\(identifier)/comm"))?.hasPrefix("postgres") == true else {
                return false
            }
            guard let folder = FilePath("/proc/\(identifier)/cwd").linkTarget else { return identifier == recorded }
            return folder == target
        }
    }

    static func isRunning(_ identifier: pid_t) -> Bool {
        kill(identifier, 0) == 0 || errno == EPERM
    }

    private static func processIdentifiers() -> [pid_t] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var found: [pid_t] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if let identifier = pid_t(name) { found.append(identifier) }
        }
        return found
    }
}

extension FilePath {
    /// The path with every symbolic link resolved, or the path itself when it does not exist.
    var resolved: FilePath {
        guard let real = realpath(string, nil) else { return self }
        defer { free(real) }
        return FilePath(String(cString: real))
    }

    var linkTarget: FilePath? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(string, &buffer, buffer.count)
        guard count > 0 else { return nil }
        return FilePath(String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}
