import Application
import CottonControl
import ReadModels
import Regulation
import Tareks

extension Call {
    /// Those that name a responsible inspector for a season, and those whose firm lets them act today.
    func factories(of inspector: Actor) async throws -> [FactoryID] {
        var found = try await ownFactories(of: inspector)
        for factory in try await readModels.factories(employing: inspector.subject) where !found.contains(factory) {
            guard let known = try await services.aggregates.load(.factory(factory)).aggregate.registered else {
                continue
            }
            let firm = try await services.aggregates.load(.firm(known.firm)).aggregate
            if firm.authorised(inspector.subject, .responsibleInspector, on: today) { found.append(factory) }
        }
        return found
    }

    /// - Parameter date: the day on which they are looked at; today unless told.
    func views(_ factories: [Factory], on date: CalendarDate? = nil) async throws -> [FactoryView] {
        let registered = factories.compactMap(\.registered)
        let names = try await names(
            parties: registered.map(\.firm), people: factories.flatMap { Array($0.people) })
        let records = try await services.subjects.records(
            FactoryRecord.self, of: registered.map { SubjectID($0.factory.text) })
        return factories.compactMap { factory in
            factory.registered.flatMap { known in
                FactoryView(factory, record: records[SubjectID(known.factory.text)], on: date ?? today, names: names)
            }
        }
    }
}
