import Foundation

/// The sort key of the last item of a page, as opaque text (base64url without padding).
struct Cursor: Equatable {
    let keys: [Int64]

    init(_ keys: [Int64]) {
        self.keys = keys
    }

    /// - Throws: `ReadModelError.malformedCursor` unless it holds `count` keys.
    init(_ text: String, count: Int) throws(ReadModelError) {
        guard text.utf8.count <= 200 else { throw .malformedCursor }
        var padded = text.replacing("-", with: "+").replacing("_", with: "/")
        padded += String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded) else { throw .malformedCursor }
        let parts = String(decoding: data, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
        keys = parts.compactMap { Int64($0) }
        guard parts.count == count, keys.count == count else { throw .malformedCursor }
    }

    var text: String {
        Data(keys.map(String.init).joined(separator: ",").utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
