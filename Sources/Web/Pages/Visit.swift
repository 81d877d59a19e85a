import Application
import HTTPAPI
import Regulation

/// A request for a page on its way to its handler.
struct Visit: Sendable {
    let site: Site
    let route: PageRoute
    let path: [String: String]
    let query: FormFields
    /// What was sent; empty but for POST.
    var form: FormFields
    let session: Session?
    let browser: Browser
    let cookies: Cookies
    let language: Language
    /// Whence it came.
    let address: String?
    /// As it was asked for, with the query.
    let target: String
    let requestID: String

    var actor: Actor? { session.flatMap { Actor($0.identity.claims, site.api.services.pseudonyms) } }
    /// By the business clock.
    var now: Instant { site.api.services.clock.now }
    var today: CalendarDate { Istanbul.date(of: now) }
    var texts: Texts { site.templates.texts(in: language) }
    var formats: Formats { Formats(language) }
}
