import Crypto
import Foundation

/// A document that goes with an application: what it is, and the hash of the file, which itself stays with the firm.
struct TradeDocument: Sendable {
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

    func write(to form: inout FormFields, at index: Int) {
        let pointer = Self.prefix + String(index)
        form[pointer + "/kind"] = kind
        form[pointer + "/name"] = name
        form[pointer + "/sha256"] = sha256
    }

    static func documents(of form: FormFields) -> [TradeDocument] {
        (0...).lazy.map { prefix + String($0) }.prefix { form.isGiven($0 + "/sha256") }.map { pointer in
            TradeDocument(
                kind: form[pointer + "/kind"] ?? "", name: form[pointer + "/name"] ?? "",
                sha256: form[pointer + "/sha256"] ?? "")
        }
    }

    static func isField(_ name: String) -> Bool { name.hasPrefix(prefix) }
}
