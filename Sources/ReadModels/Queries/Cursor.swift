import Foundation

/// Where a page of a list ends: the sort key of its last item, as opaque text (base64url without padding) that holds for
/// that list alone.
package struct Cursor: Equatable, Sendable {
    package let list: String
    package let keys: [Int64]

    /// - Parameter list: without line feeds.
    package init(_ keys: [Int64], of list: String) {
        self.list = list
        self.keys = keys
    }

    /// - Throws: `ReadModelError.malformedCursor` unless it is one of the list's, with `count` keys that are not negative.
    package init(_ text: String, of list: String, count: Int = 1) throws(ReadModelError) {
        guard text.utf8.count <= 400 else { throw .malformedCursor }
        var padded = text.replacing("-", with: "+").replacing("_", with: "/")
        padded += String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded) else { throw .malformedCursor }
        let parts = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        self.init(parts.dropFirst().compactMap { Int64($0) }, of: list)
        guard parts.first == list[...], keys.count == count, self.text == text, keys.allSatisfy({ $0 >= 0 }) else {
            throw .malformedCursor
        }
    }

    package var text: String {
        Data(([list] + keys.map(String.init)).joined(separator: "\n").utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
