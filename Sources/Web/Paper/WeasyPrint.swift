package import Application
import Foundation
import Subprocess

/// Papers as PDF/A by Debian's WeasyPrint.
///
/// The same form gives the same bytes: neither the HTML nor the renderer knows what time it is, the file's identifier
/// is made of the certificate's code, and Python's hashes, by which WeasyPrint orders fonts, are seeded.
package struct WeasyPrint: PaperPrinter {
    /// Without Python's collector of cycles, which takes a quarter of so short a life.
    private static let program = [
        "/usr/bin/python3", "-c", "import gc; gc.disable(); from weasyprint.__main__ import main; main()",
    ]

    package let name: String
    private let templates: Templates
    /// At which papers are verified.
    private let address: String
    private let isSandbox: Bool

    /// - Throws: where a program is missing.
    package init(address: String, isSandbox: Bool) async throws {
        _ = try await QRCode.picture(of: address)
        name = String(decoding: try await Self.run(["--version"]), as: UTF8.self).trimmingCharacters(in: .newlines)
        templates = try Templates()
        self.address = address
        self.isSandbox = isSandbox
    }

    package func pdf(of form: CertificateFormView) async throws -> [UInt8] {
        let address = Self.address(of: form.verificationCode, at: self.address)
        let style = "data:text/css;base64," + Data(PackageResources.print_css).base64EncodedString()
        let words = PaperWords(templates)
        let page = PaperPage(
            form, words, address: address, code: try await QRCode.picture(of: address), styles: [style],
            isSandbox: isSandbox)
        return try await render(templates.render(page, words: words.tr), identifier: form.verificationCode)
    }

    /// Of the page that verifies a certificate.
    /// - Parameter address: of the service.
    static func address(of code: String, at address: String) -> String {
        address + (address.hasSuffix("/") ? "" : "/") + "dogrula/" + code
    }

    private func render(_ html: String, identifier: String) async throws -> [UInt8] {
        try await Self.run(
            [
                "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/a-3b", "--pdf-identifier", identifier, "-", "-",
            ], input: html)
    }

    /// WeasyPrint gets what it needs alone, and none of the service's secrets.
    private static func run(_ arguments: [String], input: String = "") async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name("timeout"), arguments: Arguments(["60"] + program + arguments),
            environment: .custom([
                "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "0",
            ]),
            input: .string(input), output: .bytes(limit: 20_000_000), error: .string(limit: 100_000))
        guard result.terminationStatus.isSuccess else {
            throw PrintFailure("weasyprint: \(result.terminationStatus) \(result.standardError)")
        }
        return result.standardOutput
    }
}
