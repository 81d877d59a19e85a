import Application
import Foundation
import HTTPAPI
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers one page's requests: whose browser it is, whether the form is ours, whether they may, and then its handler.
struct PageResponder: HTTPResponder {
    typealias Context = APIRequestContext

    let route: PageRoute
    let site: Site

    func respond(to request: Request, context: APIRequestContext) async throws -> Response {
        let cookies = Cookies(request.headers)
        let browser = Browser(cookies: cookies, random: site.api.services.random)
        let session = try await browser.isNew ? nil : site.sessions.find(browser.id)
        var visit = Visit(
            site: site, route: route, path: path(context), query: FormFields(query: request.uri.query ?? ""),
            form: FormFields(), session: session, browser: browser, cookies: cookies,
            language: language(cookies, request),
            address: context.remoteAddress, target: request.uri.string, requestID: context.requestID)
        do {
            if route.method == .post { visit.form = try await form(of: request, visit) }
            if let refused = access(visit) { return try visit.response(to: refused) }
            return try visit.response(to: try await route.handle(visit))
        } catch {
            var response = try visit.response(to: visit.answer(describing: error))
            response.headers[.retryAfter] = (error as? ProblemAnswer)?.retryAfter
            return response
        }
    }

    /// Turkish unless something else was chosen.
    private func language(_ cookies: Cookies, _ request: Request) -> Language {
        if let chosen = cookies[Cookies.language].flatMap(Language.init(rawValue:)) { return chosen }
        return route.isForTravellers ? Language(accepting: request.headers[.acceptLanguage]) : .tr
    }

    /// What keeps a visitor from the page.
    private func access(_ visit: Visit) -> PageAnswer? {
        switch route.access {
        case .open: return nil
        case .roles(let roles):
            guard let actor = visit.actor else {
                return .redirect(SignIn.path(thenTo: route.method == .get ? visit.target : "/"))
            }
            return roles.contains(actor.role) ? nil : .page(ErrorPage(.forbidden, visit), status: 403)
        }
    }

    private func path(_ context: APIRequestContext) -> [String: String] {
        var path: [String: String] = [:]
        for (name, value) in context.parameters { path[String(name)] = PathPart.text(of: String(value)) }
        return path
    }

    /// - Throws: `ProblemAnswer` for a form that is not ours, too large or unreadable.
    private func form(of request: Request, _ visit: Visit) async throws -> FormFields {
        guard Origins.isOurs(request, site.configuration.publicURL) else { throw ProblemAnswer(.foreignForm, visit) }
        let bytes: [UInt8]
        do {
            bytes = Array(buffer: try await request.body.collect(upTo: site.api.configuration.bodyLimit * 2))
        } catch is NIOTooManyBytesError {
            throw ProblemAnswer(.formTooLarge, visit)
        }
        guard let form = FormFields(bytes, contentType: request.headers[.contentType]) else {
            throw ProblemAnswer(.foreignForm, visit)
        }
        let token = form[FormToken.field] ?? request.headers[FormToken.header] ?? ""
        guard site.seal.isSignature(token, of: visit.browser.id, for: FormToken.purpose) else {
            throw ProblemAnswer(.foreignForm, visit)
        }
        return form
    }
}
