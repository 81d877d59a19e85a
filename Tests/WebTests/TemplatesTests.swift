import Foundation
import Testing

@testable import Web

@Suite("Templates")
struct TemplatesTests {
    @Test("every template can be read, and every file of them is listed")
    func listed() throws {
        _ = try Templates()
        let files = try SourceFiles().names(ending: "mustache")
            .map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
        #expect(files.sorted() == TemplateFiles.all.keys.sorted())
    }

    @Test("no template holds script or style of its own, or an event's handler")
    func inline() throws {
        let files = try SourceFiles()
        #expect(files.matches(of: /(<script(?! src=)|<style| style=| on[a-z]+=)/, in: "mustache") == [])
    }

    @Test("no template writes a value without escaping it")
    func escaped() throws {
        #expect(try SourceFiles().matches(of: /(\{\{\{|\{\{&)/, in: "mustache") == [])
    }
}
