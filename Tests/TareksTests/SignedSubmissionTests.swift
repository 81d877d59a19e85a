import Foundation
import Regulation
import Tareks
import Testing

@Suite("Trade application: signature")
struct SignedSubmissionTests {
    private static let signature = ApplicationSignature(
        cms: "0f", certificate: "1e", authority: "Deneme", signedAt: Instant(microseconds: 1_759_734_000_000_000))

    @Test("M28/1: a signature is stored by its digests alone")
    func stored() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(
            String(decoding: try encoder.encode(Self.signature), as: UTF8.self)
                == #"{"authority":"Deneme","certificate":"1e","cms":"0f","signedAt":"2025-10-06T10:00:00+03:00"}"#)
    }
}
