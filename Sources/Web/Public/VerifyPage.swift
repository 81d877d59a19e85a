/// Where the code of a certificate is typed.
struct VerifyPage: Page {
    static let template = "verify"

    let title: String

    init(_ visit: Visit) {
        title = visit.texts("public.verify.title")
    }
}

/// The code on a certificate: 26 of the letters a–z and the digits 2–7.
enum VerificationCode {
    /// What somebody meant who typed it with capitals, spaces, or the digits that look like letters, or who pasted the
    /// whole address.
    static func normalised(_ text: String) -> String {
        let code = text.split(separator: "/").last.map(String.init) ?? ""
        let looks: [Character: Character] = ["0": "o", "1": "l", "8": "b", "İ": "i", "ı": "i"]
        return String(code.map { looks[$0] ?? $0 }).lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
