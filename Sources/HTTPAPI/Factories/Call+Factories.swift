import Application
import CottonControl
import Regulation
import Tareks

extension Call {
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
