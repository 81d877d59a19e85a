import Foundation
import Testing

@testable import Web

@Suite("Texts")
struct TextsTests {
    @Test("every sentence stands in both languages")
    func languages() throws {
        let turkish = try Texts(TextFiles.turkish).names
        let english = try Texts(TextFiles.english).names
        #expect(turkish.subtracting(english).sorted() == [])
        #expect(english.subtracting(turkish).sorted() == [])
    }

    @Test("every sentence that a page names is there, and every sentence is named")
    func use() throws {
        let names = try Texts(TextFiles.turkish).names
        let files = try SourceFiles()
        let inTemplates = files.matches(of: /\{\{t\.([A-Za-z.-]+)\}\}/, in: "mustache")
        // A literal that looks like a name and begins as one of them.
        let groups = Set(names.map { $0.prefix { $0 != "." } })
        let inCode = files.matches(of: /"([a-z][A-Za-z]*\.[A-Za-z.-]*)"/, in: "swift")
            .filter { name in groups.contains(name.prefix { $0 != "." }) }
            .union(files.matches(of: /under: "([A-Za-z.]+)"/, in: "swift"))
        // With a dot at its end, or as a group of codes, it stands for all below.
        let isKnown = { (name: String) in
            names.contains(name) || names.contains { $0.hasPrefix(name.hasSuffix(".") ? name : name + ".") }
        }
        #expect(inTemplates.union(inCode).filter { !isKnown($0) }.sorted() == [])
        let used = inTemplates.union(inCode)
        let isUsed = { (name: String) in
            used.contains { $0 == name || name.hasPrefix($0.hasSuffix(".") ? $0 : $0 + ".") }
        }
        #expect(names.filter { !isUsed($0) }.sorted() == [])
    }

    @Test("what is given stands for its name in the sentence")
    func values() throws {
        let texts = try Texts([Array(#"{"a.b":"{count} of {all}"}"#.utf8)])
        #expect(texts("a.b", ["count": "2", "all": "3"]) == "2 of 3")
        #expect(texts("a.c") == "a.c")
    }
}

/// What the module is made of.
struct SourceFiles {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Web").standardized
    private let contents: [(path: String, text: String)]

    init() throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        let root = folder
        contents = try paths.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".mustache") }.sorted().map {
            ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
        }
    }

    func names(ending: String) -> [String] {
        contents.map(\.path).filter { $0.hasSuffix("." + ending) }
    }

    func matches(of pattern: Regex<(Substring, Substring)>, in ending: String) -> Set<String> {
        Set(contents.filter { $0.path.hasSuffix(ending) }.flatMap { $0.text.matches(of: pattern).map { String($0.1) } })
    }
}
