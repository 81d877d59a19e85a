package import CottonControl
package import Regulation

extension CommandSession {
    /// M14/1, M14/5: by the General Directorate, from a day on; again under the same code to change it.
    package func nameLaboratory(_ request: LaboratoryNaming) async throws -> LaboratoryView {
        try Access.require(actor, .generalDirectorate)
        let register = try await loadSubject(.laboratories)
        let named = try register.name(
            LaboratoryNamed(
                laboratory: request.code, name: request.name, users: request.users.map(services.pseudonyms.user),
                from: request.from, until: request.until, source: request.source))
        for user in request.users { try await keepUser(user) }
        return try await laboratory(request.code, in: try await append(named, to: .laboratories))
    }

    package func withdrawLaboratory(_ id: LaboratoryID, from: CalendarDate, reason: String) async throws
        -> LaboratoryView
    {
        try Access.require(actor, .generalDirectorate)
        let register = try await loadSubject(.laboratories)
        let withdrawn = try register.withdraw(id, from: from, reason: reason, act)
        return try await laboratory(id, in: try await append(withdrawn, to: .laboratories))
    }

    /// M5/1, M5/2: a table of classes and types, announced with the day from which it holds.
    package func setClassTable(_ table: ClassTable) async throws -> ClassTableView {
        try Access.require(actor, .generalDirectorate)
        let tables = try await loadSubject(.classTables)
        _ = try await append(try tables.set(table, act), to: .classTables)
        return ClassTableView(table)
    }

    private func laboratory(_ id: LaboratoryID, in register: Laboratories) async throws -> LaboratoryView {
        guard let laboratory = register.laboratories[id] else { throw CommandError.contended }
        let people = try await names(of: laboratory.users)
        return LaboratoryView(laboratory, on: act.today, names: people)
    }

    func names(of people: [SubjectID]) async throws -> Names {
        Names(people: people.isEmpty ? [:] : try await services.subjects.records(PersonRecord.self, of: people))
    }
}
