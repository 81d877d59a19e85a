import Foundation
import Glibc

/// A process of this machine, as the kernel lists it.
package struct ListedProcess: Equatable, Sendable {
    package let identifier: Int32
    package let arguments: [String]

    package func kill() {
        Glibc.kill(identifier, SIGKILL)
    }

    /// A zombie has ended: only its exit status waits to be read.
    package var isRunning: Bool {
        guard let state = Self.status(of: identifier)?.state else { return false }
        return state != "Z" && state != "X"
    }

    /// The processes that `parent` started and that run now.
    package static func children(of parent: Int32) throws -> [ListedProcess] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
            guard let identifier = Int32(name), status(of: identifier)?.parent == parent,
                let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
            else { return nil }
            let arguments = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            let process = ListedProcess(identifier: identifier, arguments: arguments)
            return process.isRunning ? process : nil
        }
    }

    /// After the program's name, which may contain anything, `/proc/N/stat` has the state and the parent.
    private static func status(of identifier: Int32) -> (state: Substring, parent: Int32)? {
        guard let line = FileManager.default.contents(atPath: "/proc/\(identifier)/stat"),
            let fields = String(decoding: line, as: UTF8.self).split(separator: ")").last?.split(separator: " "),
            fields.count > 1, let parent = Int32(fields[1])
        else { return nil }
        return (fields[0], parent)
    }
}
