import CottonControl
import EventStore
package import Regulation
import Tareks

extension Services {
    private static let batch = 500

    /// Decides a season's applications again with other values of parameters, each by the other rules of its own day.
    /// It writes nothing.
    /// - Throws: 422 where a parameter decides on no application, or a value cannot be its parameter's.
    package func dryRun(_ changes: [ParameterChange], in season: Season) async throws -> ParameterDryRun {
        let book = try await aggregates.load(.rules).aggregate
        try ParameterDryRun.check(changes, by: book.parameters)
        var past = PastSeason(
            season, tables: try await aggregates.load(.classTables).aggregate,
            laboratories: try await aggregates.load(.laboratories).aggregate)
        var run = ParameterDryRun(changes, in: season)
        var position: Int64 = 0
        while true {
            let events = try await store.readAll(after: position, limit: Self.batch, types: PastSeason.types)
            for event in events {
                guard let decision = try past.take(event) else { continue }
                run.take(decision, decision.added(changes, to: book))
            }
            guard events.count == Self.batch, let last = events.last else { break }
            position = last.position
        }
        run.sortCounts()
        return run
    }
}

extension ParameterDryRun {
    /// Parameters on which applications, moves and declarations are decided. The others set deadlines, fees, or what
    /// the administration itself may do.
    package static let deciding: Set<ParameterName> = [
        .sondajLotMaximum, .tekBalyaLotMaximum, .moistureMaximum, .baleGrossMinimum, .baleGrossMaximum,
        .baleMinimumExemptions, .baleSeasonsBack, .laboratoryReportsDelivered, .certificateValidityMonths,
        .referenceValidityMonths, .notificationLeadDays, .tariffLines, .sustainableTariffLines, .exportDocuments,
        .importDocuments,
    ]

    fileprivate static func check(_ changes: [ParameterChange], by parameters: Parameters) throws(Refusal) {
        var faults = Faults()
        faults.require(
            !changes.isEmpty, nil, at: "/changes", tr: "En az bir değişiklik yazılır.", en: "There is no change.")
        for (index, change) in changes.enumerated() {
            faults.require(
                deciding.contains(change.name), nil, at: "/changes/\(index)/name",
                tr: "\(change.name.rawValue) hiçbir başvurunun reddine yol açmaz; denenemez.",
                en: "No application is refused by \(change.name.rawValue): there is nothing to try.")
        }
        faults.add(contentsOf: parameters.faults(in: changes, at: "/changes"))
        try faults.throwIfAny()
    }
}
