import Application
import CottonControl
import HTTPTypes
import ReadModels
import Regulation

/// M33/2, M37/1
enum ReferralEndpoints {
    static let all = [file, conclude, read, list]

    private static let readers: [Role] = [.generalDirectorate, .directorate, .tradeInspector, .auditor]

    static let file = Endpoint.command(
        .post, "/v1/referrals", .factories, tr: "Müeyyide için sevk eder (M33/2, M37/1)",
        en: "Refers for sanctions (M33/2, M37/1)", roles: [.directorate], body: ReferralRequest.self,
        answers: ReferralView.self
    ) { session, _, body in
        let view = try await session.fileReferral(body)
        return Reply(
            view, status: 201, version: session.version(of: .referral(view.id)), location: "/v1/referrals/\(view.id)")
    }

    static let conclude = Endpoint.command(
        .post, "/v1/referrals/{id}/result", .factories, tr: "Sevkin sonucunu kaydeder (M37/1)",
        en: "Records what came of a referral (M37/1)", roles: [.directorate], body: ReferralResultBody.self,
        answers: ReferralView.self, status: 200
    ) { session, call, body in
        let id: ReferralID = try call.id()
        let view = try await session.concludeReferral(id, body.result, note: body.note, on: body.on)
        return Reply(view, version: session.version(of: .referral(id)))
    }

    static let read = Endpoint.query(
        "/v1/referrals/{id}", .factories, tr: "Sevki gösterir", en: "Shows a referral", roles: readers, current: true,
        isVersioned: true, answers: ReferralView.self
    ) { call in
        let (referral, version) = try await call.services.aggregates.load(.referral(try call.id()))
        guard let filed = referral.filed else { throw Problem.noRecord }
        try Visibility.require(try call.actor(), sees: filed.directorate)
        guard let view = try await call.views([referral]).first else { throw Problem.noRecord }
        return Found(view, version: version)
    }

    static let list = Endpoint.query(
        "/v1/referrals", .factories, tr: "Sevkleri listeler", en: "Lists referrals", roles: readers,
        query: [.factory, .directorate, .status(of: ReferralView.Status.self)]
            + QueryParameter.paging, answers: Listing<ReferralView>.self
    ) { call in
        let scope = try await call.scope()
        let status: ReferralView.Status? = try call.query.choice("status")
        let page = try await call.readModels.referrals(
            factories: scope.factories, directorate: scope.directorate, status: status?.rawValue,
            limit: try call.query.limit(), cursor: call.query.cursor)
        return Found(
            Listing(items: try await call.views(page.items.map(\.value)), nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }
}

extension Call {
    func views(_ referrals: [Referral]) async throws -> [ReferralView] {
        let names = try await names(parties: referrals.compactMap { $0.filed?.firm })
        return referrals.compactMap { ReferralView($0, names: names) }
    }
}
