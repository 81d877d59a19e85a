package import HTTPAPI
package import Hummingbird

extension Site {
    /// The pages beside the API, on the same server; to be added before it.
    package func addRoutes(to router: Router<APIRequestContext>) {
        router.add(middleware: MissingPages(site: self))
        router.add(middleware: VerificationPages(site: self))
        for route in Audiences.routes(in: api.configuration.mode) {
            router.on(
                RouterPath(route.path), method: route.method, responder: PageResponder(route: route, site: self))
        }
        router.on("/statik/{name}", method: .get, responder: StaticResponder(files: statics))
    }
}

/// Every audience's pages.
enum Audiences {
    static let all: [Audience] = [
        SharedPages.audience, ProviderPages.audience, LivePages.audience, PublicPages.audience, GinPages.audience,
        TradePages.audience, OversightPages.audience, DirectoratePages.audience,
    ]

    static func routes(in mode: ServiceMode) -> [PageRoute] {
        all.flatMap(\.routes).filter { mode == .sandbox || !$0.isOfSandbox }
    }
}
