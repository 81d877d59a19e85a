import Foundation
import SystemPackage
import TestKit

/// The files that a machine in production gets.
enum DeployFolder {
    static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Deploy")
        .standardized.path(percentEncoded: false)

    static func text(_ file: String) throws -> String {
        try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    }

    static func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    /// All of the program's own text.
    static func sources() throws -> String {
        let folder = path + "/../Sources/koza/"
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOfFile: folder + $0, encoding: .utf8) }.joined()
    }

    /// The names of the files in a folder that end so.
    static func files(_ folder: String, _ suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).filter { $0.hasSuffix(suffix) }
            .sorted()
    }

    /// Runs a program to its end.
    static func run(_ program: String, _ arguments: String...) async throws -> (exit: ProgramExit, text: String) {
        let running = try await RunningProgram.start(FilePath(program), arguments)
        let exit = try await running.end(within: .seconds(120))
        return (exit, running.lines.joined(separator: "\n"))
    }
}
