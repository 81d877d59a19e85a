import Foundation
import Mustache

/// The sentences of one language, by names with dots. In a template `{{t.shared.signIn}}`.
struct Texts: MustacheParent, Sendable {
    private let sentences: [String: String]
    private let prefix: String

    init() {
        sentences = [:]
        prefix = ""
    }

    /// - Parameter files: JSON objects of sentences by name.
    /// - Throws: where one is none.
    init(_ files: [[UInt8]]) throws {
        var sentences: [String: String] = [:]
        for file in files {
            sentences.merge(try JSONDecoder().decode([String: String].self, from: Data(file))) { $1 }
        }
        self.sentences = sentences
        prefix = ""
    }

    private init(_ sentences: [String: String], prefix: String) {
        self.sentences = sentences
        self.prefix = prefix
    }

    var names: Set<String> { Set(sentences.keys) }

    /// The name itself where nothing was written for it.
    func callAsFunction(_ name: String) -> String { sentences[name] ?? name }

    /// With what stands for `{name}` in the sentence.
    func callAsFunction(_ name: String, _ values: [String: String]) -> String {
        values.reduce(self(name)) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// What a code of the contract is called, such as `shortStaple` under `group`.
    func of(_ code: String, under name: String) -> String {
        sentences["\(name).\(code)"] ?? code
    }

    func child(named name: String) -> Any? {
        sentences[prefix + name] ?? Texts(sentences, prefix: prefix + name + ".")
    }
}
