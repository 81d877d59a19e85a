import Application

/// What a search leads to where no other page shows it.
enum RecordPages {
    static let all = [firm, bale, application]

    static let firm = PageRoute.get("/firmalar/{vkn}", OversightPages.access) { visit in
        .page(try await FirmPage(visit))
    }

    static let bale = PageRoute.get("/balyalar/{factory}/{season}/{number}", OversightPages.access) { visit in
        .page(try await BalePage(visit))
    }

    static let application = PageRoute.get("/gozetim/basvurular/{id}", OversightPages.access) { visit in
        .page(try await TradeRecordPage(visit))
    }

    static func firm(_ number: String) -> String { "/firmalar/" + number.percentEncoded }

    static func bale(_ factory: String, _ season: String, _ number: String) -> String {
        "/balyalar/\(factory.percentEncoded)/\(season)/\(number.percentEncoded)"
    }
}
