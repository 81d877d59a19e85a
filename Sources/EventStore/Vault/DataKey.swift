import Crypto
import Foundation

/// The key of one subject's personal data: AES-256-GCM, each message with a nonce of its own.
package struct DataKey: Sendable, Hashable {
    package let subject: String
    /// From 1; another one where the subject comes back after its erasure.
    package let number: Int
    let key: SymmetricKey

    /// A new one.
    init(of subject: String, number: Int) {
        self.subject = subject
        self.number = number
        key = SymmetricKey(size: .bits256)
    }

    /// - Throws: ``VaultError/tampered(subject:)``.
    init(of subject: String, number: Int, wrapped: [UInt8], by master: MasterKey) throws {
        self.subject = subject
        self.number = number
        key = SymmetricKey(
            data: try Seal.open(wrapped, Self.place(subject, number, master), by: master.key, subject: subject))
    }

    func wrapped(by master: MasterKey) throws -> [UInt8] {
        try Seal.close(key.withUnsafeBytes { Data($0) }, Self.place(subject, number, master), by: master.key)
    }

    private static func place(_ subject: String, _ number: Int, _ master: MasterKey) -> [String] {
        ["koza.data-key", subject, String(number), master.id]
    }

    func seal(_ data: String, revision: Int, kind: String) throws -> [UInt8] {
        try Seal.close(Data(data.utf8), place(revision, kind), by: key)
    }

    /// - Throws: ``VaultError/tampered(subject:)``.
    func open(_ sealed: [UInt8], revision: Int, kind: String) throws -> String {
        String(decoding: try Seal.open(sealed, place(revision, kind), by: key, subject: subject), as: UTF8.self)
    }

    private func place(_ revision: Int, _ kind: String) -> [String] {
        ["koza.subject", subject, String(number), String(revision), kind]
    }
}

extension DataKey: CustomStringConvertible {
    package var description: String { "\(subject) \(number)" }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(subject)
        hasher.combine(number)
    }
}
