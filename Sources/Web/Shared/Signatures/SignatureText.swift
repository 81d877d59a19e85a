import Foundation

/// A signature as people have it, DER, PEM or base64, as the API takes it.
struct SignatureText: Equatable, Sendable {
    let base64: String

    /// - Parameter file: its bytes.
    init?(file bytes: [UInt8]) {
        guard !bytes.isEmpty else { return nil }
        let text = bytes.allSatisfy { $0 < 0x80 } ? SignatureText(String(decoding: bytes, as: UTF8.self)) : nil
        self = text ?? SignatureText(base64: Data(bytes).base64EncodedString())
    }

    /// - Parameter text: without its PEM lines it is passed on as it is; what it lacks, the API says.
    init?(_ text: String?) {
        let lines = (text ?? "").split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }
        let base64 = lines.joined().filter { !$0.isWhitespace }
        guard !base64.isEmpty else { return nil }
        self.init(base64: base64)
    }

    private init(base64: String) {
        self.base64 = base64
    }
}
