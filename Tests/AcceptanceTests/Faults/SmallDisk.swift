import Foundation
import Glibc
import Subprocess
import TestKit

/// A file system of a few megabytes in memory, for the database server's account.
struct SmallDisk: Sendable {
    let folder: String

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether this process may mount anything; a container's root often may not.
    static let canBeMounted: Bool = {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
        let capabilities = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
        let sysAdmin = 21
        return geteuid() == 0 && capabilities >> UInt64(sysAdmin) & 1 == 1
    }()

    static func mount() async throws -> SmallDisk {
        let folder = try TemporaryFolder().path
        try await run("mount", "-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", folder)
        try await run("chown", "postgres:postgres", folder)
        return SmallDisk(folder: folder)
    }

    func unmount() async throws {
        try await Self.run("umount", "--lazy", folder)
    }

    private var filler: URL { URL(filePath: folder).appending(path: "filler") }

    /// Takes what room there is.
    func fill() throws {
        guard FileManager.default.createFile(atPath: filler.path, contents: nil) else {
            throw Failure(description: "no file can be made in \(folder)")
        }
        let file = try FileHandle(forWritingTo: filler)
        defer { try? file.close() }
        let block = Data(repeating: 0, count: 8192)
        while (try? file.write(contentsOf: block)) != nil {}
    }

    func free() throws {
        try FileManager.default.removeItem(at: filler)
    }

    private static func run(_ program: String, _ arguments: String...) async throws {
        let result = try await Subprocess.run(
            .name(program), arguments: Arguments(arguments), output: .discarded, error: .string(limit: 65_536))
        guard result.terminationStatus.isSuccess else {
            throw Failure(description: result.standardError)
        }
    }
}
