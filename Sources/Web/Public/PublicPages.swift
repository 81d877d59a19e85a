/// What anybody may read, signed in or not.
enum PublicPages {
    static let audience = Audience(routes: [regulation])

    static let regulation = PageRoute.get("/mevzuat", .open) { visit in
        .page(try await RegulationPage(visit))
    }
}
