import Glibc
import SystemPackage

extension LocalCluster {
    /// Bytes after which the log of earlier runs is put aside.
    private static let longestLog = 16 << 20

    /// The server writes to a file rather than to us, so that it never waits for a reader.
    func openLog() throws -> FileDescriptor {
        var status = stat()
        if stat(logFile.string, &status) == 0, status.st_size > Self.longestLog {
            _ = rename(logFile.string, logFile.string + ".old")
        }
        do {
            return try FileDescriptor.open(
                logFile, .writeOnly, options: [.create, .append, .closeOnExec, .noFollow],
                permissions: .ownerReadWrite)
        } catch {
            throw LocalClusterError.fileSystem(
                action: "open", path: logFile, errno: (error as? Errno) ?? .ioError)
        }
    }

    /// - Parameter start: the length of the log when this run began.
    func lastLogLines(since start: Int64) -> String {
        let text = contents(of: logFile, from: start) ?? ""
        return text.split(separator: "\n").suffix(12).joined(separator: "\n")
    }
}
