import Crypto
import Foundation

/// A document that goes with an application or a notification: what it is, and the hash of the file, which itself stays
/// with the firm.
struct Document: Sendable {
    let kind: String
    let name: String
    let sha256: String

    private static let prefix = "/documents/"

    init(kind: String, name: String, sha256: String) {
        self.kind = kind
        self.name = name
        self.sha256 = sha256
    }

    init(_ file: FormFields.File, kind: String) {
        self.init(kind: kind, name: file.name, sha256: SHA256.hash(data: Data(file.bytes)).hexadecimal)
    }

    fileprivate func write(to form: inout FormFields, at index: Int) {
        let pointer = Self.prefix + String(index)
        form[pointer + "/kind"] = kind
        form[pointer + "/name"] = name
        form[pointer + "/sha256"] = sha256
    }

    static func documents(of form: FormFields) -> [Document] {
        (0...).lazy.map { prefix + String($0) }.prefix { form.isGiven($0 + "/sha256") }.map { pointer in
            Document(
                kind: form[pointer + "/kind"] ?? "", name: form[pointer + "/name"] ?? "",
                sha256: form[pointer + "/sha256"] ?? "")
        }
    }

    static func isField(_ name: String) -> Bool { name.hasPrefix(prefix) }
}

/// What the API tells of one. Template: `document-list`, over `documents`.
struct AttachedDocumentAnswer: Decodable, Sendable {
    let kind: String
    let sha256: String
}

extension [Document] {
    /// Under the pointers of the contract.
    func write(to form: inout FormFields) {
        for (index, document) in enumerated() { document.write(to: &form, at: index) }
    }

    /// Takes over what a form adds and leaves out.
    mutating func take(_ change: DocumentChange) {
        if let removed = change.removed, indices.contains(removed) { remove(at: removed) }
        if let added = change.added { append(added) }
    }
}

/// What a form does to the documents.
struct DocumentChange: Sendable {
    let added: Document?
    let removed: Int?
    /// Whether that alone was asked for, so that the form is shown again.
    let isAll: Bool

    init(_ form: FormFields) {
        added = form.files[DocumentFields.file].map { Document($0, kind: form[DocumentFields.kind] ?? "") }
        removed = form["cikar"].flatMap { Int($0) }
        isAll = removed != nil || form.isGiven("ekle")
    }
}
