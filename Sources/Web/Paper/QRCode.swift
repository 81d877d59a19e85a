import Foundation
import Subprocess

/// What a camera reads, by Debian's qrencode.
enum QRCode {
    /// An SVG picture as a `data:` address.
    /// - Throws: where the program is missing or fails.
    static func picture(of text: String) async throws -> String {
        let result = try await Subprocess.run(
            .name("qrencode"),
            arguments: ["--type=SVG", "--rle", "--svg-path", "--level=M", "--margin=2", "--output=-", text],
            output: .bytes(limit: 1_000_000), error: .string(limit: 10_000))
        guard result.terminationStatus.isSuccess else { throw PrintFailure("qrencode: \(result.standardError)") }
        return "data:image/svg+xml;base64," + Data(result.standardOutput).base64EncodedString()
    }
}

/// Why something could not be printed.
struct PrintFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
