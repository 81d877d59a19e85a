package import CottonControl
package import Regulation

extension CommandSession {
    /// M35/1: warns a factory in writing.
    package func warnFactory(_ id: FactoryID, findings: [Finding], remedyBy: CalendarDate) async throws -> FactoryView {
        try await supervise(id) { try $0.warn(WarnFactory(act: $1, findings: findings, remedyBy: remedyBy)) }
    }

    /// M35/1: what a warning named was mended.
    package func remedyWarning(_ id: FactoryID, _ warning: Int, on date: CalendarDate?) async throws -> FactoryView {
        try await supervise(id) { try $0.remedy(RemedyWarning(act: $1, warning: warning, on: date ?? $1.today)) }
    }

    /// M35/1, M35/2
    package func suspendFactory(
        _ id: FactoryID, from: CalendarDate, until: CalendarDate, cause: String, warning: Int?
    ) async throws -> FactoryView {
        try await supervise(id) {
            try $0.suspend(SuspendFactory(act: $1, from: from, until: until, cause: cause, warning: warning))
        }
    }

    /// M33/1
    package func inspectFactory(
        _ id: FactoryID, on date: CalendarDate, cause: InspectionCause, members names: [CommissionMemberName],
        findings: [Finding]
    ) async throws -> FactoryView {
        let members = members(names)
        let factory = try Self.registered(try await load(.factory(id)))
        try await accrueInspectionFee(of: factory.firm, for: "M33/1 \(id) \(date)", by: factory.directorate)
        return try await supervise(id) {
            try $0.inspect(
                InspectFactory(act: $1, on: date, cause: cause, members: members, findings: findings))
        }
    }

    private func supervise(_ id: FactoryID, _ decide: (Factory, Act) throws -> [FactoryEvent]) async throws
        -> FactoryView
    {
        let factory = try await loadSubject(.factory(id))
        try Access.require(actor, .directorate, in: try Self.registered(factory).directorate)
        return try await view(try await append(try decide(factory, act), to: .factory(id)))
    }

    func members(_ names: [CommissionMemberName]) -> [CommissionMember] {
        names.map { CommissionMember(user: services.pseudonyms.user($0.userId), tradeInspector: $0.tradeInspector) }
    }
}
