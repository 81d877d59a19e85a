import Foundation
import Regulation
import Testing

@testable import HTTPAPI

struct RenderingTests {
    private struct Sample: Encodable {
        let reasons: [Text]
        let note: String
        let weight: Decimal
    }

    private static let sample = Sample(
        reasons: [Text(tr: "İlk \"neden\"", en: "First \\ reason"), Text(tr: "", en: "{\"en\":\"x\",\"tr\":\"y\"}")],
        note: #"{"en":"a","tr":"b"}"#, weight: Decimal(219_500) / 1000)

    @Test("Sentences are written in one language, everything else stays as it is")
    func oneLanguage() throws {
        let turkish = String(decoding: try Rendering.json(Self.sample, in: .tr), as: UTF8.self)
        #expect(turkish == #"{"note":"{\"en\":\"a\",\"tr\":\"b\"}","reasons":["İlk \"neden\"",""],"weight":219.5}"#)
        let english = String(decoding: try Rendering.json(Self.sample, in: .en), as: UTF8.self)
        #expect(english.contains(#"["First \\ reason","{\"en\":\"x\",\"tr\":\"y\"}"]"#))
    }

    @Test(
        "What only looks like the beginning of a sentence is left alone",
        arguments: [
            #"{"en":"#, #"{"en":"a"#, #"{"en":"a\"#, #"{"en":"a"}"#, #"{"en":"a","tr":5}"#,
            #"{"en":"a","tr":"b","x":1}"#, "",
        ])
    func leftAlone(_ text: String) {
        #expect(Rendering.render(Array(text.utf8), in: .en) == Array(text.utf8))
    }
}
