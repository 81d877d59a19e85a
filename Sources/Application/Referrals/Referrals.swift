package import CottonControl
package import Regulation
import Tareks

/// A factory, or a firm that trades.
package enum ReferredParty: Sendable {
    case factory(FactoryID, inspection: Int?)
    case firm(TaxNumber)
}

package struct ReferralRequest: Sendable {
    package let party: ReferredParty
    package let rule: Citation
    package let authority: String
    package let note: String
    package let on: CalendarDate?

    package init(party: ReferredParty, rule: Citation, authority: String, note: String, on: CalendarDate?) {
        self.party = party
        self.rule = rule
        self.authority = authority
        self.note = note
        self.on = on
    }
}

extension CommandSession {
    /// M33/2, M37/1: the directorate refers a factory of its region, or a firm, for sanctions.
    package func fileReferral(_ request: ReferralRequest) async throws -> ReferralView {
        guard actor.role == .directorate, let directorate = actor.directorate else { throw Access.denied }
        let firm: SubjectID
        var factoryID: FactoryID?
        var inspection: (number: Int, record: Factory.Inspection?)?
        switch request.party {
        case .factory(let id, let number):
            let factory = try await load(.factory(id))
            let known = try Self.registered(factory)
            try Access.require(actor, .directorate, in: known.directorate)
            (firm, factoryID) = (known.firm, id)
            inspection = number.map { ($0, factory.inspection($0)) }
        case .firm(let vkn):
            firm = services.pseudonyms.firm(vkn)
            let known = try await load(.firm(firm))
            guard known.isDefined else { throw Self.noFirm }
            try Access.require(actor, toWriteOf: known)
        }
        let id = ReferralID(services.random.id("svk"))
        let events = try Referral().file(
            FileReferral(
                act: act, referral: id, directorate: directorate, firm: firm, factory: factoryID,
                inspection: inspection, rule: request.rule, authority: request.authority, note: request.note,
                on: request.on ?? act.today))
        return try await view(try await begin(.referral(id), with: events))
    }

    /// M37/1: what the authority decided.
    package func concludeReferral(_ id: ReferralID, _ result: ReferralResult, note: String, on date: CalendarDate?)
        async throws -> ReferralView
    {
        let referral = try await loadSubject(.referral(id))
        guard let filed = referral.filed else { throw Self.noReferral }
        try Access.require(actor, .directorate, in: filed.directorate)
        let events = try referral.conclude(
            ConcludeReferral(act: act, result: result, note: note, on: date ?? act.today))
        return try await view(try await append(events, to: .referral(id)))
    }

    private func view(_ referral: Referral) async throws -> ReferralView {
        guard let filed = referral.filed,
            let view = ReferralView(referral, names: try await names(of: filed.firm))
        else { throw Self.noReferral }
        return view
    }

    private static var noReferral: Refusal { .notFound(tr: "Sevk bulunamadı.", en: "There is no such referral.") }
}
