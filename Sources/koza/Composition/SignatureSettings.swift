import Application
import ESignature
import Foundation
import HTTPAPI
import SystemPackage

/// Whose electronic signatures are believed, and whether applications may come without.
struct SignatureSettings {
    let policy: SignaturePolicy
    /// In a sandbox that has one.
    let testAuthority: TestAuthority?

    /// `KOZA_ESIGNATURE` (`optional` unless it says `required`), `KOZA_ESIGNATURE_ROOTS` (a file of certificates in
    /// PEM), and in a sandbox `KOZA_ESIGNATURE_AUTHORITY_FILE` or the data folder's test authority.
    init(_ environment: [String: String], _ folder: DataFolder, _ mode: ServiceMode) throws {
        var roots = TrustRoots()
        if let path = environment["KOZA_ESIGNATURE_ROOTS"], !path.isEmpty {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8), let read = try? TrustRoots(pem: text),
                !read.isEmpty
            else {
                throw Settings.Invalid(description: "KOZA_ESIGNATURE_ROOTS names a file of certificates in PEM.")
            }
            roots = read
        }
        testAuthority = mode == .sandbox ? try Self.testAuthority(environment, folder) : nil
        if let testAuthority { roots = roots + testAuthority.roots }
        let isRequired = try Self.isRequired(environment)
        guard !isRequired || !roots.isEmpty else {
            throw Settings.Invalid(
                description:
                    "With KOZA_ESIGNATURE=required, KOZA_ESIGNATURE_ROOTS says whose certificates are believed.")
        }
        policy = SignaturePolicy(roots: roots, isRequired: isRequired)
    }

    private static func isRequired(_ environment: [String: String]) throws -> Bool {
        switch environment["KOZA_ESIGNATURE"] {
        case nil, "", "optional": false
        case "required": true
        default: throw Settings.Invalid(description: "KOZA_ESIGNATURE is optional or required.")
        }
    }

    private static func testAuthority(_ environment: [String: String], _ folder: DataFolder) throws -> TestAuthority? {
        let path = environment["KOZA_ESIGNATURE_AUTHORITY_FILE"].flatMap { $0.isEmpty ? nil : $0 }
        let file = path ?? folder.signatureAuthorityFile.string
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return try TestAuthority(pem: try String(contentsOfFile: file, encoding: .utf8))
    }
}
