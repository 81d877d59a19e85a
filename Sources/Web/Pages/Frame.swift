import Application
import HTTPAPI
import HTTPTypes
import Regulation

/// What stands around every page.
struct Frame: Sendable {
    struct Link: Sendable {
        let path: String
        let text: String
        let isCurrent: Bool
    }

    struct Person: Sendable {
        let name: String
        let role: String
        let place: String?
    }

    /// Says that nothing here is real, on what day it is and who one is.
    struct Band: Sendable {
        let clock: String
        let instant: String
    }

    let language: String
    let otherLanguage: String
    let otherLanguageName: String
    let texts: Texts
    let target: String
    let formToken: String
    /// For scripts: the business clock, and whether it stands still.
    let now: String
    let isStanding: Bool
    let band: Band?
    let person: Person?
    let links: [Link]
    let hasSearch: Bool
    let icon: String?
    let styles: [String]
    let scripts: [String]

    init(_ page: any Page, _ visit: Visit) {
        let (site, texts) = (visit.site, visit.texts)
        language = visit.language.rawValue
        otherLanguage = visit.language == .tr ? "en" : "tr"
        otherLanguageName = visit.language == .tr ? "English" : "Türkçe"
        self.texts = texts
        target = visit.route.method == .get ? visit.target : "/"
        formToken = site.seal.sign(visit.browser.id, for: FormToken.purpose)
        now = visit.now.description
        isStanding = visit.clockStands
        band =
            site.isSandbox
            ? Band(clock: visit.formats.instant(visit.now), instant: visit.now.description) : nil
        person = visit.session.map { session in
            Person(
                name: session.identity.name, role: texts("role." + session.identity.claims.role.rawValue),
                place: session.identity.place)
        }
        let role = visit.actor?.role
        hasSearch = role.map(OversightPages.roles.contains) ?? false && !(page is SearchPage)
        let address = visit.target.prefix { $0 != "?" }
        links = Audiences.all.flatMap(\.links).filter { link in role.map(link.roles.contains) ?? false }.map { link in
            let isCurrent = address == link.path || (link.path != "/" && address.hasPrefix(link.path + "/"))
            return Link(path: link.path, text: texts(link.text), isCurrent: isCurrent)
        }
        icon = site.statics.address(of: "koza.svg")
        styles = site.statics.styles
        scripts = site.statics.scripts
    }
}
