import Application
import CottonControl
import HTTPTypes
import ReadModels
import Regulation

enum BaleQueries {
    static let all = [read, find]

    static let read = Endpoint.query(
        "/v1/bales/{factory}/{season}/{number}", .certificates, tr: "Balyanın hangi parti ve belgelerde yer aldığı",
        en: "On which lots and certificates a bale was", answers: BaleHistory.self
    ) { call in
        let factory: FactoryID = try call.id("factory")
        let season = try call.season()
        let number = try call.baleNumber()
        guard let known = try await call.services.aggregates.load(.factory(factory)).aggregate.registered else {
            throw Problem.noRecord
        }
        try await call.requireSight(of: Belonging(known, season: season))
        let records = try await call.readModels.baleHistory(factory: factory, season: season, number: number)
        guard !records.isEmpty else { throw Problem.noRecord }
        return Found(
            BaleHistory(factory: factory, season: season, number: number, history: records),
            position: try await call.readPosition())
    }

    /// A number is one factory's in one season, so that several bales may bear it.
    static let find = Endpoint.query(
        "/v1/bales", .certificates, tr: "Etiketinde bu numara yazan balyalar",
        en: "Bales that bear a number on their label",
        roles: [.generalDirectorate, .directorate, .tradeInspector, .auditor],
        query: [
            QueryParameter("number", .string(length: 1...40), "as it stands on the label; without it none is found"),
            QueryParameter(
                "season", .string(pattern: "^[0-9]{4}-[0-9]{4}$"),
                "in which it was pressed; this one and the four before it unless told"),
            .directorate,
        ], answers: Listing<FoundBaleView>.self
    ) { call in
        let scope = try await call.scope()
        let number = try call.query.text("number") ?? ""
        let current = Season(containing: call.today)
        let seasons = try call.query.season().map { [$0] } ?? (0..<5).map { Season(startYear: current.startYear - $0) }
        let found: [FoundBale] =
            if (1...40).contains(number.count) {
                try await call.readModels.bales(numbered: number, pressedIn: seasons, directorate: scope.directorate)
            } else {
                []
            }
        return Found(
            Listing(items: found.map(FoundBaleView.init), nextCursor: nil), position: try await call.readPosition())
    }
}

struct BaleHistory: Codable {
    let factory: FactoryID
    /// In which it was pressed.
    let season: Season
    let number: String
    let history: [BaleRecord]
}

struct FoundBaleView: Codable {
    let factory: FactoryID
    /// In which it was pressed.
    let season: Season
    let number: String
    let last: BaleRecord

    init(_ bale: FoundBale) {
        factory = bale.factory
        season = bale.season
        number = bale.number
        last = bale.last
    }
}
