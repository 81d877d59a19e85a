import Crypto
import EventStore
package import Foundation
import Regulation

/// A signature, and the bytes that it is said to be over.
package struct SignedContent: Codable, Sendable {
    /// CMS in DER.
    package let cms: Data
    package let content: Data

    package init(cms: [UInt8], content: [UInt8]) {
        self.cms = Data(cms)
        self.content = Data(content)
    }

    /// SHA-256 of the CMS, hexadecimal.
    package var id: String { SHA256.hash(data: cms).map { String(format: "%02x", $0) }.joined() }
}

extension Subjects {
    /// Keeps it to be read until the first of those whom it names is erased.
    func keep(_ signed: SignedContent, naming people: SubjectID...) async throws {
        let keys = try await vault.get(people.map(\.text)).values.compactMap(\.key)
        try await vault.keep(Array(try JSONEncoder().encode(signed)), as: signed.id, under: Set(keys))
    }

    /// - Returns: `nil` where somebody whom it names was erased.
    package func signedContent(_ id: String) async throws -> SignedContent? {
        try await vault.document(id).map { try JSONDecoder().decode(SignedContent.self, from: Data($0)) }
    }
}
