import Application

enum LotPages {
    static let all = [list, presented]

    static let list = PageRoute.get("/partiler", .roles(.responsibleInspector)) { visit in
        .page(try await LotsPage(visit))
    }

    static let presented = PageRoute.get("/partiler/{season}/{lotNumber}/sunuldu", LotStory.access) { visit in
        .page(LotPresentedPage(visit, try await visit.lot()))
    }
}
