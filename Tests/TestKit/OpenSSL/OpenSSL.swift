import Foundation
import SystemPackage

/// The system's openssl, which stands for every other program that signs and verifies.
package enum OpenSSL {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// - Throws: `Failure` with what it wrote.
    package static func run(_ arguments: String...) async throws {
        try await run(arguments)
    }

    package static func run(_ arguments: [String]) async throws {
        let program = try await RunningProgram.start("openssl", arguments)
        guard try await program.end() == .code(0) else {
            throw Failure(description: (arguments + program.lines).joined(separator: "\n"))
        }
    }

    /// Whether a detached signature is good by one root.
    /// - Parameter root: a file with a certificate in PEM.
    package static func verifies(_ cms: [UInt8], over content: [UInt8], root: String) async throws -> Bool {
        let folder = try TemporaryFolder()
        let (signature, text) = (folder.path + "/signature.p7s", folder.path + "/content")
        try Data(cms).write(to: URL(filePath: signature))
        try Data(content).write(to: URL(filePath: text))
        do {
            try await run(
                "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", signature, "-content", text, "-CAfile",
                root, "-out", "/dev/null")
            return true
        } catch is Failure {
            return false
        }
    }
}
