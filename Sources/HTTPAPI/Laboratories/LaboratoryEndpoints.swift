import Application
import CottonControl
import HTTPTypes
import Regulation

enum LaboratoryEndpoints {
    static let all = [name, withdraw, list, setClassTable, classTables]

    static let name = Endpoint.command(
        .post, "/v1/laboratories", .lots, tr: "Bir laboratuvarı belirler (M14/5)",
        en: "Names a laboratory (M14/5)", roles: [.generalDirectorate], body: LaboratoryNaming.self,
        answers: LaboratoryView.self
    ) { session, _, body in
        Reply(try await session.nameLaboratory(body), status: 201, version: session.version(of: .laboratories))
    }

    static let withdraw = Endpoint.command(
        .post, "/v1/laboratories/{id}/withdrawal", .lots, tr: "Belirlemeyi bir günden başlayarak geri alır",
        en: "Withdraws the naming from a day on", roles: [.generalDirectorate], body: WithdrawalBody.self,
        answers: LaboratoryView.self, status: 200
    ) { session, call, body in
        let view = try await session.withdrawLaboratory(try call.id(), from: body.from, reason: body.reason)
        return Reply(view, version: session.version(of: .laboratories))
    }

    static let list = Endpoint.query(
        "/v1/laboratories", .lots, tr: "Belirlenmiş laboratuvarlar, geri alınanlarla birlikte",
        en: "Laboratories that were named, withdrawn ones included",
        query: [QueryParameter("on", .string(format: "date"), "only those named on this day")]
            + QueryParameter.shortPaging, current: true,
        isVersioned: true, answers: Listing<LaboratoryView>.self
    ) { call in
        let (register, version) = try await call.services.aggregates.load(.laboratories)
        let on = try call.query.date("on")
        let date = on ?? call.today
        let known = register.laboratories.values.filter { on == nil || $0.isNamed(on: date) }.sorted { $0.id < $1.id }
        let names = try await call.names(people: known.flatMap(\.users))
        return Found(
            try call.page(of: known.map { LaboratoryView($0, on: date, names: names) }), version: version)
    }

    static let setClassTable = Endpoint.command(
        .post, "/v1/class-tables", .rules, tr: "Sınıf ve tip tablosunu bir günden başlayarak belirler (M5)",
        en: "Sets a table of classes and types from a day on (M5)", roles: [.generalDirectorate],
        body: ClassTable.self, answers: ClassTableView.self
    ) { session, _, body in
        Reply(try await session.setClassTable(body), status: 201, version: session.version(of: .classTables))
    }

    static let classTables = Endpoint.query(
        "/v1/class-tables", .rules, tr: "Sınıf ve tip tabloları", en: "Tables of classes and types",
        query: QueryParameter.shortPaging, current: true, isVersioned: true, answers: Listing<ClassTableView>.self
    ) { call in
        let (tables, version) = try await call.services.aggregates.load(.classTables)
        return Found(
            try call.page(of: (ClassTable.assumed + tables.tables).map(ClassTableView.init)), version: version)
    }
}
