package import CottonControl
package import Regulation

extension CommandSession {
    /// M21/4, M29/6: a body's accreditation, recorded by the General Directorate.
    package func recordAccreditation(_ recorded: AccreditationRecorded) async throws -> AccreditationView {
        try Access.require(actor, .generalDirectorate)
        let events = try await loadSubject(.accreditations).record(recorded)
        return try view(recorded.accreditation, in: try await append(events, to: .accreditations))
    }

    package func withdrawAccreditation(_ id: AccreditationID, from: CalendarDate, reason: String) async throws
        -> AccreditationView
    {
        try Access.require(actor, .generalDirectorate)
        let events = try await loadSubject(.accreditations).withdraw(
            AccreditationWithdrawn(accreditation: id, from: from, reason: reason))
        return try view(id, in: try await append(events, to: .accreditations))
    }

    private func view(_ id: AccreditationID, in register: Accreditations) throws -> AccreditationView {
        guard let known = register.accreditations[id] else { throw CommandError.contended }
        return AccreditationView(known, on: act.today)
    }
}
