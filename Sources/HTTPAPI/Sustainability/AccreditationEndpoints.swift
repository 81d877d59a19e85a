import Application
import CottonControl
import HTTPTypes
import Regulation

/// M21/4, M29/6
enum AccreditationEndpoints {
    static let all = [record, withdraw, list]

    static let record = Endpoint.command(
        .post, "/v1/accreditations", .rules, tr: "Belgelendirme kuruluşunun akreditasyonunu kaydeder (M21/4)",
        en: "Records the accreditation of a certifying body (M21/4)", roles: [.generalDirectorate],
        body: AccreditationRecorded.self, answers: AccreditationView.self
    ) { session, _, body in
        let view = try await session.recordAccreditation(body)
        return Reply(view, status: 201, version: session.version(of: .accreditations))
    }

    static let withdraw = Endpoint.command(
        .post, "/v1/accreditations/{id}/withdrawal", .rules, tr: "Akreditasyonun geri alındığını kaydeder",
        en: "Records that an accreditation was withdrawn", roles: [.generalDirectorate], body: WithdrawalBody.self,
        answers: AccreditationView.self, status: 200
    ) { session, call, body in
        let view = try await session.withdrawAccreditation(try call.id(), from: body.from, reason: body.reason)
        return Reply(view, version: session.version(of: .accreditations))
    }

    static let list = Endpoint.query(
        "/v1/accreditations", .rules, tr: "Kayıtlı akreditasyonlar", en: "Accreditations that were recorded",
        query: [QueryParameter("on", .string(format: "date"), "only those that hold on this day")]
            + QueryParameter.shortPaging, current: true,
        isVersioned: true, answers: Listing<AccreditationView>.self
    ) { call in
        let (register, version) = try await call.services.aggregates.load(.accreditations)
        let on = try call.query.date("on")
        let date = on ?? call.today
        let known = register.accreditations.sorted { $0.key < $1.key }.map(\.value)
        return Found(
            try call.page(
                of: known.filter { on == nil || $0.holds(on: date) }.map { AccreditationView($0, on: date) }),
            version: version)
    }
}

extension AccreditationRecorded: RequestBody {
    package init?(_ fields: FieldReader) {
        let code: AccreditationID? = fields.required("code", .identifier())
        let body = fields.required("body", .text(1...300))
        let accreditedBy = fields.required("accreditedBy", .text(1...300))
        let recognition = fields.required("recognition", .oneOf(Recognition.self))
        let agreement = fields.optional("agreement", .text(1...300))
        let schemes = fields.optional("schemes", .list(.text(1...300), atMost: 100), otherwise: [])
        let from = fields.required("from", .date)
        let until = fields.optional("until", .date)
        let source = fields.required("source", .text(1...500))
        guard let code, let body, let accreditedBy, let recognition, let from, let source else { return nil }
        self.init(
            accreditation: code, body: body, accreditedBy: accreditedBy, recognition: recognition,
            agreement: agreement, schemes: schemes, from: from, until: until, source: source)
    }
}
