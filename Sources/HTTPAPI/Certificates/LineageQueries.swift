import Application
import CottonControl
import HTTPTypes
import ReadModels
import Regulation
import Tareks

enum LineageQueries {
    static let all = [certificate, bale]

    static let certificate = Endpoint.query(
        "/v1/certificates/{number}/lineage", .certificates, tr: "Belgenin nereden gelip nereye gittiği",
        en: "What a certificate comes from and what became of it", current: true, answers: Lineage.self
    ) { call in
        let number: CertificateNumber = try call.id("number")
        guard let issued = try await call.services.aggregates.load(.certificate(number)).aggregate.issued else {
            throw Problem.noRecord
        }
        let factory = try await call.services.aggregates.load(.factory(issued.factory)).aggregate
        try await call.requireSight(of: Belonging(issued, firm: factory.registered?.firm))
        return Found(
            try await call.services.lineage(
                of: number, on: call.today, showsDeclarationsOf: Visibility.seesTrade(try call.actor())))
    }

    static let bale = Endpoint.query(
        "/v1/bales/{factory}/{season}/{number}/lineage", .certificates,
        tr: "Balyanın partiden ihracata kadar geçtiği yol", en: "A bale's way from its lot to its export",
        answers: Lineage.self
    ) { call in
        let factory: FactoryID = try call.id("factory")
        let season = try call.season()
        let number = try call.baleNumber()
        guard let known = try await call.services.aggregates.load(.factory(factory)).aggregate.registered else {
            throw Problem.noRecord
        }
        try await call.requireSight(of: Belonging(known, season: season))
        let records = try await call.readModels.baleHistory(factory: factory, season: season, number: number)
        let lots = records.filter { $0.what == .presented }.map(\.lot)
        guard !lots.isEmpty else { throw Problem.noRecord }
        return Found(
            try await call.services.lineage(
                ofBale: number, lots: lots, on: call.today,
                showsDeclarationsOf: Visibility.seesTrade(try call.actor())),
            position: try await call.readPosition())
    }
}

extension Visibility {
    /// Whose trade applications somebody sees.
    static func seesTrade(_ actor: Actor) -> @Sendable (SubjectID) -> Bool {
        { firm in (try? require(actor, seesTradeOf: firm)) != nil }
    }
}
