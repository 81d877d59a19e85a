import HTTPAPI
import HTTPTypes
import Hummingbird

/// Tells a browser that there is nothing at an address; programs get the API's problem.
struct MissingPages: RouterMiddleware {
    typealias Context = APIRequestContext

    let site: Site

    func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && isWanted(request) {
            return try await PageResponder(route: SharedPages.missing, site: site)
                .respond(to: request, context: context)
        }
    }

    private func isWanted(_ request: Request) -> Bool {
        request.method == .get && VerificationPages.prefersPage(request.headers[.accept])
    }
}
