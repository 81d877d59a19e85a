import Application

/// The pages of a gin factory and its responsible inspector.
enum GinPages {
    static let audience = Audience(
        routes: LotPages.all + PresentPages.all + CertificatePages.all + PaperPages.all + SeasonPages.all,
        links: [
            Audience.Link(path: "/parti-sun", text: "gin.nav.present", roles: [.responsibleInspector]),
            Audience.Link(path: "/partiler", text: "gin.nav.lots", roles: [.responsibleInspector]),
            Audience.Link(path: "/belgeler", text: "gin.nav.certificates", roles: [.responsibleInspector, .firmUser]),
            Audience.Link(path: "/bildirim", text: "gin.nav.season", roles: [.responsibleInspector]),
        ],
        fronts: [.responsibleInspector: GinFrontPage.answer])
}
