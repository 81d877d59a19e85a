import Foundation
import ReadModels
import Testing

@Suite("Cursors")
struct CursorTests {
    @Test("A cursor gives back its keys to its own list", arguments: [[0], [7], [.max, 1]] as [[Int64]])
    func roundTrip(_ keys: [Int64]) throws {
        let text = Cursor(keys, of: "/v1/lots").text
        #expect(try Cursor(text, of: "/v1/lots", count: keys.count).keys == keys)
        #expect(text.utf8.allSatisfy { !"+/=".utf8.contains($0) })
    }

    @Test("To another list, or for another number of keys, it is none")
    func foreign() {
        let text = Cursor([7], of: "lots").text
        #expect(throws: ReadModelError.malformedCursor) { try Cursor(text, of: "certificates") }
        #expect(throws: ReadModelError.malformedCursor) { try Cursor(text, of: "lots", count: 2) }
        #expect(throws: ReadModelError.malformedCursor) { try Cursor(text, of: "lots\n7", count: 0) }
    }

    @Test(
        "What was changed is none",
        arguments: [
            "lots", "lots\n", "lots\n-1", "lots\n+1", "lots\n01", "lots\n1\n", "lots\n9223372036854775808", "\n1",
        ])
    func garbled(_ content: String) {
        let text = Data(content.utf8).base64EncodedString().replacing("=", with: "")
        #expect(throws: ReadModelError.malformedCursor) { try Cursor(text, of: "lots") }
    }
}
