import HTTPAPI
import HTTPTypes
import Hummingbird

/// At the addresses where programs verify a certificate, browsers are shown a page.
struct VerificationPages: RouterMiddleware {
    typealias Context = APIRequestContext

    let site: Site

    func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        guard let path = context.endpointPath, let route = PublicPages.verification[path], request.method == .get,
            Self.prefersPage(request.headers[.accept])
        else { return try await next(request, context) }
        return try await PageResponder(route: route, site: site).respond(to: request, context: context)
    }

    /// Whether a reader prefers a page over JSON: by the order in `Accept` (RFC 9110, 12.5.1), without wildcards.
    static func prefersPage(_ accept: String?) -> Bool {
        let accept = (accept ?? "").lowercased()
        guard let page = accept.firstRange(of: "text/html") else { return false }
        return accept.firstRange(of: "application/json").map { page.lowerBound < $0.lowerBound } ?? true
    }
}
