import Application

/// The pages by which directorates, the General Directorate and auditors look after everybody else's work.
enum OversightPages {
    static let roles: [Role] = [.directorate, .tradeInspector, .generalDirectorate, .auditor]
    static let access = PageRoute.Access.roles(roles)

    static let audience = Audience(
        routes: [search] + FactoryPages.all + RecordPages.all + StatisticsPages.all + LotStory.all
            + SignaturePages.all,
        links: [
            Audience.Link(path: FactoryPages.path, text: "oversight.nav.factories", roles: roles),
            Audience.Link(path: StatisticsPages.path, text: "oversight.nav.statistics", roles: roles),
        ],
        fronts: [.auditor: SearchPage.answer])

    static let search = PageRoute.get(SearchPage.path, access, SearchPage.answer)

    static func application(_ id: String) -> String { "/gozetim/basvurular/" + id.percentEncoded }
}
