import Application

/// The pages of a gin factory and its responsible inspector.
enum GinPages {
    static let audience = Audience(
        routes: [LotPages.list],
        links: [Audience.Link(path: "/partiler", text: "gin.nav.lots", roles: [.responsibleInspector])],
        fronts: [.responsibleInspector: GinFrontPage.answer])
}
