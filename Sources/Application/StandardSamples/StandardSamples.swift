package import CottonControl
package import Regulation

extension CommandSession {
    /// M10/1, M10/2
    package func prepareStandardSample(
        _ type: StandardType, _ properties: StandardProperties, on date: CalendarDate?
    ) async throws -> StandardSampleView {
        let directorate = try Access.region(of: actor)
        let tables = try await load(.classTables)
        return try await change(directorate) {
            try $0.prepare(type, properties, by: tables, on: date ?? $1.today, $1)
        }
    }

    /// M10/2: to an inspection unit.
    package func sendStandardSample(
        _ number: Int, of directorate: DirectorateCode, to unit: String, on date: CalendarDate?
    ) async throws -> StandardSampleView {
        try Access.require(actor, .directorate, in: directorate)
        return try await change(directorate, number) { try $0.send(number, to: unit, on: date ?? $1.today, $1) }
    }

    /// M10/3
    package func replaceStandardSample(
        _ number: Int, of directorate: DirectorateCode, by properties: StandardProperties?, reason: String,
        on date: CalendarDate?
    ) async throws -> StandardSampleView {
        try Access.require(actor, .directorate, in: directorate)
        let tables = try await load(.classTables)
        return try await change(directorate) {
            try $0.replace(number, with: properties, by: tables, reason: reason, on: date ?? $1.today, $1)
        }
    }

    /// - Parameter number: of the sample to show; the newest where it is not given.
    private func change(
        _ directorate: DirectorateCode, _ number: Int? = nil,
        _ decide: (StandardSampleRegister, Act) throws -> [StandardSampleEvent]
    ) async throws -> StandardSampleView {
        let name = StreamName.standardSamples(of: directorate)
        let register = try await append(try decide(try await loadSubject(name), act), to: name)
        guard let sample = number.map({ register[$0] }) ?? register.samples.last else {
            throw Refusal.notFound(tr: "Numune yok.", en: "There is no sample.")
        }
        return StandardSampleView(sample, of: directorate)
    }
}
