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
        guard let path = context.endpointPath, let route = PublicPages.verification[path] else {
            return try await next(request, context)
        }
        do {
            var response =
                [.get, .head].contains(request.method) && Self.prefersPage(request.headers[.accept])
                ? try await PageResponder(route: route, site: site).respond(to: request, context: context)
                : try await next(request, context)
            response.headers[.vary] = "Accept"
            return response
        } catch var problem as Problem {
            problem.headers[.vary] = "Accept"
            throw problem
        }
    }

    static func prefersPage(_ accept: String?) -> Bool {
        MediaPreference(accept).prefers("text/html", over: "application/json")
    }
}
