import Application
import Foundation

/// A letter as RFC 5322 and MIME write it: UTF-8 in base64, since no line of a relay may break a Turkish letter.
struct MailMessage {
    let text: String

    init(_ letter: Letter, from sender: String, at date: Date = Date()) {
        let body = Data((letter.text + "\n\n" + Self.footer).utf8).base64EncodedString(
            options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
        let subject = Data("Koza: \(letter.subject)".utf8).base64EncodedString()
        text = [
            "From: Koza <\(sender)>", "To: <\(letter.address)>", "Subject: =?UTF-8?B?\(subject)?=",
            "Date: \(Self.written(date))", "Message-ID: <\(UUID().uuidString)@koza>", "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Language: tr",
            "Content-Transfer-Encoding: base64", "", body, "",
        ].joined(separator: "\r\n")
    }

    private static let footer =
        "Bu bildirim, yetkilendirme başvurunuzda beyan ettiğiniz adrese gönderilmiştir (M25/2, M31/2)."

    /// RFC 5322, 3.3
    private static func written(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "Europe/Istanbul")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}
