import Foundation

/// Regional directorates by their codes, which are the names of their cities.
enum Directorates {
    /// `izmir` → `İzmir Bölge Müdürlüğü`
    static func name(_ code: String, _ texts: Texts) -> String {
        texts("shared.directorate", ["city": city(code)])
    }

    static func city(_ code: String) -> String {
        let known = ["sanliurfa": "Şanlıurfa", "aydin": "Aydın", "kahramanmaras": "Kahramanmaraş"]
        return known[code] ?? Turkish.uppercased(String(code.prefix(1))) + code.dropFirst()
    }
}
