package import CottonControl
package import Regulation

extension CommandSession {
    /// M35/1: warns a factory in writing.
    package func warnFactory(_ id: FactoryID, findings: [Finding], remedyBy: CalendarDate, inspection: Int?)
        async throws -> FactoryView
    {
        try await supervise(id) {
            try $0.warn(WarnFactory(act: $1, findings: findings, remedyBy: remedyBy, inspection: inspection))
        }
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

    /// M33/1: recorded by the directorate or by the commission's trade inspector.
    package func inspectFactory(_ id: FactoryID, _ request: FactoryInspectionRecord) async throws -> FactoryView {
        let factory = try Self.registered(try await load(.factory(id)))
        try Access.require(actor, .directorate, .tradeInspector, in: factory.directorate)
        let members = members(request.commission)
        try await accrueInspectionFee(of: factory.firm, for: "M33/1 \(id) \(request.on)", by: factory.directorate)
        let interested = try await interested(in: id)
        for member in request.commission { try await keepUser(member.userId) }
        return try await supervise(id, .directorate, .tradeInspector) {
            try $0.inspect(
                InspectFactory(
                    act: $1, on: request.on, cause: request.cause, members: members, interested: interested,
                    findings: request.findings, samples: request.samples))
        }
    }

    /// M33/1
    package func returnSample(_ id: FactoryID, inspection: Int, sample: Int, on date: CalendarDate?) async throws
        -> FactoryView
    {
        try await supervise(id, .directorate, .tradeInspector) {
            try $0.returnSample(
                ReturnSample(act: $1, inspection: inspection, sample: sample, on: date ?? $1.today))
        }
    }

    private func supervise(
        _ id: FactoryID, _ roles: Role..., decide: (Factory, Act) throws -> [FactoryEvent]
    ) async throws -> FactoryView {
        let factory = try await loadSubject(.factory(id))
        try Access.require(
            actor, among: roles.isEmpty ? [.directorate] : roles, in: try Self.registered(factory).directorate)
        return try await view(try await append(try decide(factory, act), to: .factory(id)))
    }

    /// M4/1-h: the season's responsible inspectors, and all who act for the factory's firm.
    private func interested(in id: FactoryID) async throws -> Set<SubjectID> {
        let firm = try Self.registered(try await load(.factory(id))).firm
        let permit = try await load(.season(Season(containing: act.today), of: id)).permit(on: act.today)
        let inspectors = permit?.responsibleInspectors.map { SubjectID($0.text) } ?? []
        return try await interested(of: firm).union(inspectors)
    }

    func members(_ names: [CommissionMemberName]) -> [CommissionMember] {
        names.map { CommissionMember(user: services.pseudonyms.user($0.userId), tradeInspector: $0.tradeInspector) }
    }
}
