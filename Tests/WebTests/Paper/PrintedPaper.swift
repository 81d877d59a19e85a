import Foundation
import Subprocess
import TestKit

@testable import Web

/// A PDF, read back by other programs than made it.
struct PrintedPaper {
    let bytes: [UInt8]
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/paper.pdf" }

    init(_ sample: PaperSample, address: String = "https://koza.example", isSandbox: Bool = true) async throws {
        bytes = try await WeasyPrint(address: address, isSandbox: isSandbox).pdf(of: try sample.view())
        folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(filePath: path))
    }

    /// A page's text is that of its lines, without how they were spaced.
    func pages() async throws -> [String] {
        try await read("pdftotext", "-layout", path, "-").split(separator: "\u{0C}").map { page in
            page.split { $0.isWhitespace }.joined(separator: " ")
        }
    }

    /// As words are read one after the other.
    func text() async throws -> String {
        try await read("pdftotext", path, "-").split { $0.isWhitespace }.joined(separator: " ")
    }

    /// The fonts' lines of `pdffonts`.
    func fonts() async throws -> [String] {
        try await read("pdffonts", path).split(separator: "\n").dropFirst(2).map(String.init)
    }

    /// What the file is made of, legible.
    func structure() async throws -> String {
        try await read("qpdf", "--check", path)
        return try await read("qpdf", "--qdf", "--object-streams=disable", path, "-")
    }

    /// What a camera reads on the first page.
    func code() async throws -> String {
        try await read("pdftoppm", "-r", "150", "-png", "-singlefile", path, folder.path + "/page")
        return try await read("zbarimg", "--quiet", "--raw", folder.path + "/page.png")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @discardableResult
    private func read(_ program: String, _ arguments: String...) async throws -> String {
        let result = try await Subprocess.run(
            .name(program), arguments: Arguments(arguments), output: .bytes(limit: 50_000_000),
            error: .string(limit: 100_000))
        guard result.terminationStatus.isSuccess else {
            throw PrintFailure("\(program): \(result.terminationStatus) \(result.standardError)")
        }
        return String(decoding: result.standardOutput, as: UTF8.self)
    }
}
