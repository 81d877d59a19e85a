import Foundation
import Glibc
import Subprocess
package import SystemPackage

/// Packages of PyPI that tests run or read, in an environment of their own beside the built program.
package struct PythonPackages: Sendable {
    /// Of the environment.
    package let folder: FilePath

    /// `NAME==VERSION`, without what they depend on where only their files are wanted.
    private static let whole = ["oidc-provider-mock==0.3.4"]
    private static let filesOnly = ["axe-playwright-python==0.1.8"]

    package struct NotInstalled: Error, CustomStringConvertible {
        package let description: String
    }

    /// Installed once; another process may be doing the same.
    package static func get() async throws -> PythonPackages { try await installing.value }

    private static let installing = Task { try await install() }

    private static func install() async throws -> PythonPackages {
        let name = "python-" + (whole + filesOnly).joined(separator: "-").replacing("==", with: "-")
        let folder = try BuiltProduct.path().removingLastComponent().appending(name)
        if access(folder.string, F_OK) != 0 {
            let making = FilePath(folder.string + ".\(getpid())")
            try await run("python3", ["-m", "venv", making.string])
            let pip = making.appending("bin/python").string
            let options = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            try await run(pip, options + whole)
            try await run(pip, options + ["--no-deps"] + filesOnly)
            if rename(making.string, folder.string) != 0 {
                try FileManager.default.removeItem(atPath: making.string)
            }
        }
        return PythonPackages(folder: folder)
    }

    private static func run(_ program: String, _ arguments: [String]) async throws {
        let executable: Executable = program.hasPrefix("/") ? .path(FilePath(program)) : .name(program)
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments), output: .string(limit: 100_000),
            error: .string(limit: 100_000))
        guard result.terminationStatus.isSuccess else {
            throw NotInstalled(
                description: "\(program) \(arguments): \(result.standardOutput)\(result.standardError)")
        }
    }

    /// `python` runs modules wherever the environment was made.
    package var python: FilePath { folder.appending("bin/python") }

    /// The text of a file of a package, by its path below `site-packages`.
    package func text(of path: String) throws -> String {
        let library = folder.appending("lib")
        let versions = try FileManager.default.contentsOfDirectory(atPath: library.string)
        guard let version = versions.first(where: { $0.hasPrefix("python3") }) else {
            throw NotInstalled(description: "no Python in \(library)")
        }
        let file = library.appending(version).appending("site-packages").pushing(FilePath(path))
        return try String(contentsOfFile: file.string, encoding: .utf8)
    }
}
