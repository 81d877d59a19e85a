package import CottonControl
import Regulation
import Tareks

extension CommandSession {
    /// Defines a factory of a firm in the directorate's region (M18/1).
    package func registerFactory(_ request: FactoryDefinition) async throws -> FactoryView {
        try Access.require(actor, .directorate, in: request.directorate)
        let firm = services.pseudonyms.firm(request.firm)
        try await requireDefined(firm)
        let id = FactoryID(services.random.id("fab"))
        let command = { revision in
            RegisterFactory(
                act: self.act, factory: id, firm: firm, kind: request.kind, directorate: request.directorate,
                installation: request.installation, revision: revision)
        }
        _ = try Factory().register(command(0))
        let record = FactoryRecord(name: request.name, depots: request.depots)
        let revision = try await services.subjects.put(record, of: SubjectID(id.text), aliases: [firm])
        let factory = try await append(try Factory().register(command(revision)), to: .factory(id))
        return try await view(factory, record: record)
    }

    /// M34/1-b: the conditions behind a permit changed.
    package func changeFactory(_ id: FactoryID, _ request: FactoryDefinition) async throws -> FactoryView {
        let factory = try await loadSubject(.factory(id))
        let known = try Self.registered(factory)
        try Access.require(actor, .directorate, in: known.directorate)
        try Access.require(actor, .directorate, in: request.directorate)
        let firm = services.pseudonyms.firm(request.firm)
        try await requireDefined(firm)
        let record = FactoryRecord(name: request.name, depots: request.depots)
        let command = { revision in
            ChangeFactory(
                act: self.act, firm: firm, kind: request.kind, directorate: request.directorate,
                installation: request.installation, revision: revision)
        }
        _ = try factory.change(command(known.revision))
        let revision = try await services.subjects.put(record, of: SubjectID(id.text), aliases: [firm])
        return try await view(
            try await append(try factory.change(command(revision)), to: .factory(id)), record: record)
    }

    /// M18/1
    private func requireDefined(_ firm: SubjectID) async throws {
        guard try await load(.firm(firm)).isDefined else {
            throw .rule(
                "M18/1", at: "/firm", tr: "Firma TAREKS'te tanımlı değil; önce firma tanımlanır.",
                en: "The firm is not defined in TAREKS; define it first.") as Refusal
        }
    }

    func view(_ factory: Factory, record: FactoryRecord? = nil) async throws -> FactoryView {
        let known = try Self.registered(factory)
        var record = record
        if record == nil {
            record = try await services.subjects.record(FactoryRecord.self, of: SubjectID(known.factory.text))
        }
        let names = try await names(of: known.firm, people: Array(factory.people))
        guard let view = FactoryView(factory, record: record, on: act.today, names: names) else {
            throw Self.noFactory
        }
        return view
    }

    static func registered(_ factory: Factory) throws(Refusal) -> FactoryRegistered {
        guard let registered = factory.registered else { throw noFactory }
        return registered
    }

    static var noFactory: Refusal { .notFound(tr: "Fabrika bulunamadı.", en: "There is no such factory.") }
}

extension FactoryDefinition {
    var installation: Installation {
        Installation(
            machines: machines, presses: presses, classingRoom: classingRoom, moistureMeter: moistureMeter,
            depots: depots.count)
    }
}
