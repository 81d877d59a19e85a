import Application
import CottonControl
import EventStore
import Postgres
import Regulation
import Schema
import Tareks

/// Counts by season, directorate and week.
struct SeasonProjection: Projection {
    let name = "season_figures"
    let version = 3
    let definition = ReadModelTables.seasonFigures
    let tables = ["season_figures", "season_findings", "season_lanes", "season_cases"]
    let types = (Array(LotEvent.shapes.keys) + Array(TradeApplicationEvent.shapes.keys)).sorted()

    let isByStream = true

    func apply(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        let table = SeasonTables(schema: schema, connection: connection)
        var tally = SeasonTally(known: try await table.cases(events.idsBegunBefore))
        for event in events {
            if LotEvent.shapes[event.type] != nil {
                tally.add(try event.decoded(as: LotEvent.self), event)
            } else {
                tally.add(try event.decoded(as: TradeApplicationEvent.self), event)
            }
        }
        try await table.add(tally)
    }
}
