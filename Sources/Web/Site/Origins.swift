import Foundation
import HTTPTypes
import Hummingbird

/// Forms are taken from our own pages alone.
enum Origins {
    /// By `Origin`, which every browser sends with a POST; without it `Sec-Fetch-Site` may not speak against it.
    static func isOurs(_ request: Request, _ publicURL: URL?) -> Bool {
        guard let origin = request.headers[.origin] else {
            let site = request.headers[fetchSite]
            return site == nil || site == "same-origin" || site == "none"
        }
        if let publicURL { return origin == self.origin(of: publicURL) }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .referer

    private static func origin(of url: URL) -> String {
        let port = url.port.map { ":\($0)" } ?? ""
        return "\(url.scheme ?? "")://\(url.host() ?? "")\(port)"
    }
}
