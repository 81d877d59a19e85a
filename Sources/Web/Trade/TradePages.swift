import Application

/// The pages of those who export and import, and of the customs office that matches their references.
enum TradePages {
    static let audience = Audience(
        routes: ApplicationPages.all + ExportPages.all + ImportPages.all + CustomsPages.all + [outOfScope],
        links: [
            Audience.Link(path: "/basvurular", text: "trade.nav.applications", roles: [.firmUser])
        ],
        fronts: [.firmUser: TradeFrontPage.answer, .customs: CustomsPages.front])

    /// M29/5, M30/5
    static let outOfScope = PageRoute.get("/kapsam-disi", .signedIn) { visit in
        .page(try await OutOfScopePage(visit))
    }
}
