import Regulation

/// The verification as a page that a telephone shows.
enum VerificationPage {
    /// Whether a reader prefers a page over JSON (RFC 9110, 12.5.1, without wildcards).
    static func isWanted(_ accept: String?) -> Bool {
        let accept = (accept ?? "").lowercased()
        guard let page = accept.firstRange(of: "text/html") else { return false }
        return accept.firstRange(of: MediaTypes.json).map { page.lowerBound < $0.lowerBound } ?? true
    }

    static func answer(_ view: VerificationView, _ language: Language) -> Answer {
        let heading =
            view.valid
            ? Text(tr: "Belge geçerli", en: "The certificate is valid")
            : Text(tr: "Belge geçerli değil", en: "The certificate is not valid")
        var rows: [(Text, String)] = [
            (Text(tr: "Belge", en: "Certificate"), view.certificate.text),
            (Text(tr: "Durum", en: "Status"), view.status),
            (Text(tr: "Kontrol tarihi", en: "Control date"), view.controlDate.description),
            (Text(tr: "Son geçerlilik günü", en: "Valid until"), view.validUntil.description),
            (Text(tr: "Bölge", en: "Region"), view.directorate.text),
            (Text(tr: "Sezon ve parti", en: "Season and lot"), "\(view.season) · \(view.lotNumber)"),
            (Text(tr: "Balya", en: "Bales"), String(view.baleCount)),
            (Text(tr: "Net ağırlık", en: "Net weight"), "\(view.netKg) kg"),
        ]
        if let bale = view.bale {
            rows.append((Text(tr: "Bu balya", en: "This bale"), "\(bale.number): \(bale.netKg) kg net"))
        }
        let table = rows.map { "<tr><th>\(escaped($0[language]))</th><td>\(escaped($1))</td></tr>" }.joined()
        return page(heading[language], "<table>\(table)</table>", 200, language)
    }

    static func unknown(_ language: Language) -> Answer {
        let text = Text(tr: "Bu kod bize ait bir belgeye ait değil", en: "This code is not of a certificate of ours")
        return page(text[language], "", 404, language)
    }

    private static func page(_ heading: String, _ content: String, _ status: Int, _ language: Language) -> Answer {
        let html = """
            <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(escaped(heading))</title>\
            </head><body><main><h1>\(escaped(heading))</h1>\(content)</main></body></html>
            """
        return Answer(status, mediaType: MediaTypes.html, body: Array(html.utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
