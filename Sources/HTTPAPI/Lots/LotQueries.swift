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
        query: [.asOf], current: true,
        isVersioned: true, answers: LotView.self
    ) { call in
        let name = try call.lotStream()
        let moment = try call.moment()
        let (lot, version) = try await call.load(name, asOf: moment.instant)
        guard let presented = lot.presented else { throw Problem.noRecord }
        try await call.requireSight(of: Belonging(presented))
        let people = [lot.assignedInspector, lot.inspection?.inspector].compactMap(\.self)
        var certificate: CertificateView?
        if let number = lot.certificate {
            let issued = try await call.load(.certificate(number), asOf: moment.instant).aggregate
            certificate = CertificateView(issued, on: moment.date, names: try await call.names(of: issued))
        }
        let names = try await call.services.names(of: presented, people: people)
        guard let view = LotView(lot, certificate: certificate, names: names) else { throw Problem.noRecord }
        return Found(view, version: version, rulesOn: moment.date)
    }

    static let list = Endpoint.query(
        "/v1/lots", .lots, tr: "Partileri listeler", en: "Lists lots",
        query: [.factory, .season, .directorate, .status(of: Lot.Phase.self)]
            + QueryParameter.paging, answers: Listing<LotSummary>.self
    ) { call in
        let actor = try call.actor()
        let filter: LotFilter
        if actor.role == .firmUser, try call.query.text("factory") == nil {
            filter = LotFilter(
                season: try call.query.season(), status: try call.query.choice("status"), party: actor.firm)
        } else {
            let scope = try await call.scope()
            filter = LotFilter(
                factories: scope.factories, season: try call.query.season(), directorate: scope.directorate,
                status: try call.query.choice("status"))
        }
        let page = try await call.readModels.lots(
            filter, limit: try call.query.limit(),
            cursor: call.query.cursor)
        let names = try await call.names(parties: page.items.map(\.owner))
        return Found(
            Listing(items: page.items.map { LotSummary($0, names: names) }, nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }

    static let events = Endpoint.query(
        "/v1/lots/{season}/{lotNumber}/events", .lots, tr: "Partinin bütün olayları", en: "Every event of a lot",
        query: QueryParameter.shortPaging, current: true, answers: Listing<EventView>.self
    ) { call in
        let name = try call.lotStream()
        guard let presented = try await call.services.aggregates.load(name).aggregate.presented else {
            throw Problem.noRecord
        }
        try await call.requireSight(of: Belonging(presented))
        let recorded = try await call.services.store.readStream(name.text)
        let actor = try call.actor()
        return Found(
            try call.page(
                of: try await call.views(recorded, namingActors: Visibility.seesAll(actor) || actor.isRegional)))
    }
}

extension Call {
    func lotStream() throws -> StreamName<Lot> {
        .lot(LotID(season: try season(), number: try lotNumber()))
    }

    func names(parties: [SubjectID] = [], people: [SubjectID] = []) async throws -> Names {
        Names(
            parties: try await services.subjects.records(PartyRecord.self, of: parties),
            people: try await services.subjects.records(PersonRecord.self, of: people))
    }
}
