import Application
import EventStore
import HTTPTypes
import ReadModels
import Regulation
import Tareks

/// Someone is named here by pseudonym, user id, VKN or TCKN.
enum PersonalDataEndpoints {
    static let all = [read, erase, hold, lift, destructions]

    static let read = Endpoint.query(
        "/v1/subjects/{id}", .audit, tr: "İlgili kişinin verilerinin durumu (veriler olmadan)",
        en: "What is kept of a data subject (without the data)", roles: [.generalDirectorate, .auditor],
        current: true, answers: Listing<DataSubjectView>.self
    ) { call in
        let services = call.services
        var items: [DataSubjectView] = []
        for standing in try await services.subjects.standing(try call.parameter("id"), services.pseudonyms) {
            let subject = try await services.aggregates.load(.subject(SubjectID(standing.id))).aggregate
            items.append(DataSubjectView(subject, standing))
        }
        guard !items.isEmpty else { throw Problem.noRecord }
        return Found(Listing(items: items, nextCursor: nil))
    }

    static let erase = Endpoint.command(
        .post, "/v1/subjects/{id}/erasure", .audit, tr: "Kişisel verileri yok eder (6698 m. 7)",
        en: "Destroys personal data (law 6698, art. 7)", roles: [.generalDirectorate], body: ReasonBody.self,
        answers: ErasureView.self, status: 200
    ) { session, call, body in
        Reply(try await session.erase(try call.parameter("id"), reason: body.reason))
    }

    static let hold = Endpoint.command(
        .post, "/v1/subjects/{id}/holds", .audit, tr: "Kişisel verileri hukuki saklamaya alır",
        en: "Puts personal data under legal hold", roles: [.generalDirectorate], body: ReasonBody.self,
        answers: DataSubjectView.self
    ) { session, call, body in
        let view = try await session.hold(try call.parameter("id"), reason: body.reason)
        return Reply(view, status: 201, version: session.version(of: .subject(view.id)))
    }

    static let lift = Endpoint.command(
        .post, "/v1/subjects/{id}/holds/{n}/lifting", .audit, tr: "Hukuki saklamayı kaldırır",
        en: "Lifts a legal hold", roles: [.generalDirectorate], body: ReasonBody.self,
        answers: DataSubjectView.self, status: 200
    ) { session, call, body in
        let view = try await session.liftHold(
            try call.ordinal(), of: try call.parameter("id"), reason: body.reason)
        return Reply(view, version: session.version(of: .subject(view.id)))
    }

    static let destructions = Endpoint.query(
        "/v1/destructions", .audit, tr: "Yok edilen kişisel veriler: kim, ne zaman, neden",
        en: "Personal data that was destroyed: by whom, when and why", roles: [.generalDirectorate, .auditor],
        query: QueryParameter.paging, answers: Listing<DestructionView>.self
    ) { call in
        let page = try await call.readModels.erasedSubjects(
            limit: try call.query.limit(), cursor: call.query.cursor)
        return Found(
            Listing(
                items: page.items.flatMap { $0.value.erasures.reversed().map(DestructionView.init) },
                nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }
}
