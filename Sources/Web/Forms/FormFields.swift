import Foundation

/// What a form holds, by the names of its fields; several values where a name stands several times.
struct FormFields: Sendable, Codable, Equatable {
    struct File: Sendable, Equatable {
        let name: String
        let mediaType: String?
        let bytes: [UInt8]
    }

    private(set) var values: [String: [String]] = [:]
    /// Not kept with a draft.
    private(set) var files: [String: File] = [:]

    private enum CodingKeys: CodingKey {
        case values
    }

    init() {}

    init(_ values: [String: String]) {
        self.values = values.mapValues { [$0] }
    }

    /// `a=1&b=2`, percent-encoded.
    init(query: String) {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            add(Self.decoded(parts.first ?? ""), Self.decoded(parts.dropFirst().first ?? ""))
        }
    }

    /// `nil` for what is no form.
    init?(_ bytes: [UInt8], contentType: String?) {
        let kind = (contentType ?? "").lowercased()
        if kind.hasPrefix("application/x-www-form-urlencoded") {
            self = FormFields(query: String(decoding: bytes, as: UTF8.self))
        } else if kind.hasPrefix("multipart/form-data"), let parts = Multipart.parts(of: bytes, contentType ?? "") {
            for part in parts {
                if let file = part.fileName {
                    if !file.isEmpty {
                        files[part.name] = File(name: file, mediaType: part.mediaType, bytes: Array(part.bytes))
                    }
                } else {
                    add(part.name, String(decoding: part.bytes, as: UTF8.self))
                }
            }
        } else {
            return nil
        }
    }

    var names: Dictionary<String, [String]>.Keys { values.keys }

    /// The last value, without white space around it.
    subscript(name: String) -> String? {
        get { values[name]?.last.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } }
        set { values[name] = newValue.map { [$0] } }
    }

    func all(_ name: String) -> [String] { values[name] ?? [] }

    func isGiven(_ name: String) -> Bool { self[name].map { !$0.isEmpty } ?? false }

    mutating func add(_ name: String, _ value: String) {
        values[name, default: []].append(value)
    }

    /// Takes over the other's fields, each as a whole.
    mutating func merge(_ other: FormFields) {
        values.merge(other.values) { $1 }
    }

    mutating func remove(where isUnwanted: (String) -> Bool) {
        values = values.filter { !isUnwanted($0.key) }
    }

    func filter(_ isWanted: (String) -> Bool) -> FormFields {
        var fields = self
        fields.remove { !isWanted($0) }
        return fields
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
