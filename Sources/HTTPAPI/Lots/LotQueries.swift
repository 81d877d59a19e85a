import Application
import CottonControl
import EventStore
import HTTPTypes
import ReadModels
import Regulation

enum LotQueries {
    static let all = [read, list, events]

    static let read = Endpoint.query(
        "/v1/lots/{season}/{lotNumber}", .lots, tr: "Partiyi gösterir, istenirse geçmiş bir andaki hâliyle",
        en: "Shows a lot, as it stood at an instant where one is given",
        query: [QueryParameter("asOf", .string(format: "date-time"), "as it stood then")], current: true,
        answers: LotView.self
    ) { call in
        let name = try call.lotStream()
        let instant = try call.query.instant("asOf")
        let (lot, version) = try await call.load(name, asOf: instant)
        guard let presented = lot.presented else { throw Problem.noRecord }
        try await call.requireSight(of: Belonging(presented))
        let people = [lot.assignedInspector, lot.inspection?.inspector].compactMap(\.self)
        let date = instant.map(Istanbul.date) ?? call.today
        var certificate: CertificateView?
        if let number = lot.certificate {
            let issued = try await call.load(.certificate(number), asOf: instant).aggregate
            certificate = CertificateView(issued, on: date, names: try await call.names(of: issued))
        }
        let names = try await call.names(parties: [presented.owner], people: people)
        guard let view = LotView(lot, certificate: certificate, names: names) else { throw Problem.noRecord }
        return Found(view, version: version)
    }

    static let list = Endpoint.query(
        "/v1/lots", .lots, tr: "Partileri listeler", en: "Lists lots",
        query: [.factory, .season, .directorate, QueryParameter("status", .string(), "certified, for example")]
            + QueryParameter.paging, answers: Listing<LotSummary>.self
    ) { call in
        let scope = try await call.scope()
        let page = try await call.readModels.lots(
            LotFilter(
                factory: scope.factory, season: try call.query.season(), directorate: scope.directorate,
                status: try call.query.choice("status")), limit: try call.query.limit(),
            cursor: try call.query.cursor())
        let lots = page.items.map(\.value)
        let names = try await call.names(parties: lots.compactMap { $0.presented?.owner })
        return Found(
            Listing(items: lots.compactMap { LotSummary($0, names: names) }, nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }

    static let events = Endpoint.query(
        "/v1/lots/{season}/{lotNumber}/events", .lots, tr: "Partinin bütün olayları", en: "Every event of a lot",
        current: true, answers: Listing<EventView>.self
    ) { call in
        let name = try call.lotStream()
        guard let presented = try await call.services.aggregates.load(name).aggregate.presented else {
            throw Problem.noRecord
        }
        try await call.requireSight(of: Belonging(presented))
        let recorded = try await call.services.store.readStream(name.text)
        let actor = try call.actor()
        return Found(
            Listing(
                items: try await call.views(recorded, namingActors: Visibility.seesAll(actor) || actor.isRegional),
                nextCursor: nil))
    }
}

extension Call {
    func lotStream() throws -> StreamName<Lot> {
        .lot(LotID(season: try season(), number: try lotNumber()))
    }

    func names(parties: [SubjectID] = [], people: [SubjectID] = []) async throws -> Names {
        Names(
            parties: parties.isEmpty ? [:] : try await services.subjects.records(PartyRecord.self, of: parties),
            people: people.isEmpty ? [:] : try await services.subjects.records(PersonRecord.self, of: people))
    }
}
