import Application
import HTTPTypes

/// The cookies of a request (RFC 6265).
struct Cookies: Sendable {
    static let session = "koza_oturum"
    static let language = "koza_dil"
    static let signIn = "koza_giris"

    private var values: [String: String] = [:]

    init(_ headers: HTTPFields) {
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else { continue }
                values[String(parts[0].drop { $0 == " " })] = String(parts[1])
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// - Parameter seconds: how long it is kept; 0 removes it.
    static func make(_ name: String, _ value: String, seconds: Int, secure: Bool) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
    }
}

/// A browser, by the opaque id in its cookie; signed in where the id is a session's.
struct Browser: Sendable {
    let id: String
    let isNew: Bool

    init(cookies: Cookies, random: RandomSource) {
        let known = cookies[Cookies.session].flatMap { id in
            id.utf8.count == 26 && id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) }
                ? id : nil
        }
        id = known ?? random.code()
        isNew = known == nil
    }

    /// A new one: at sign-in and sign-out, so that nobody goes on with an id that was known before.
    init(random: RandomSource) {
        id = random.code()
        isNew = true
    }

    func cookie(secure: Bool) -> String {
        Cookies.make(Cookies.session, id, seconds: Session.lifetime, secure: secure)
    }
}
