import Application
import CottonControl
import Regulation
import Tareks

/// Who sees what: the General Directorate and auditors everything, everyone else what is their own. Pure policies over
/// what was read already; what is there but not theirs is 403.
enum Visibility {
    static let denied = Refusal.forbidden(
        tr: "Bu kayıt sizin firmanıza, fabrikanıza ya da Bölge Müdürlüğünüze ait değil.",
        en: "This is not your firm's, your factory's or your directorate's.")

    static func seesAll(_ actor: Actor) -> Bool {
        actor.role == .generalDirectorate || actor.role == .auditor
    }

    /// A directorate's own registers.
    static func require(_ actor: Actor, sees directorate: DirectorateCode) throws {
        try require(actor, in: directorate, of: [], factoryNames: false)
    }

    /// A firm belongs to the directorate that defined it; the General Directorate's are every directorate's.
    static func require(_ actor: Actor, seesFirm id: SubjectID, firm: Firm, on date: CalendarDate) throws {
        switch actor.role {
        case .generalDirectorate, .auditor: return
        case .directorate where firm.isOf(actor.directorate): return
        case .tradeInspector where firm.isOf(actor.directorate): return
        case .firmUser where actor.firm == id: return
        case .responsibleInspector where firm.authorised(actor.subject, .responsibleInspector, on: date): return
        case .directorate, .tradeInspector, .firmUser, .responsibleInspector, .laboratory, .customs, .service:
            throw denied
        }
    }

    /// What belongs to a factory: its standing, notifications and lots.
    /// - Parameters:
    ///   - parties: firms and persons whose own it is: the factory's firm, a lot's owner.
    ///   - names: whether the factory names the inspector who asks.
    static func require(
        _ actor: Actor, in directorate: DirectorateCode, of parties: [SubjectID], factoryNames names: Bool
    ) throws {
        switch actor.role {
        case .generalDirectorate, .auditor: return
        case .directorate where actor.directorate == directorate: return
        case .tradeInspector where actor.directorate == directorate: return
        case .firmUser where actor.firm.map(parties.contains) ?? false: return
        case .responsibleInspector where names: return
        case .directorate, .tradeInspector, .firmUser, .responsibleInspector, .laboratory, .customs, .service:
            throw denied
        }
    }

    /// A responsible inspector sees their own record.
    /// - Parameter directorate: that forwarded the application; `nil`: none, so that every one sees it.
    static func require(_ actor: Actor, seesInspector id: InspectorID, of directorate: DirectorateCode?) throws {
        switch actor.role {
        case .generalDirectorate, .auditor: return
        case .directorate where directorate == nil || directorate == actor.directorate: return
        case .tradeInspector where directorate == nil || directorate == actor.directorate: return
        case .responsibleInspector where actor.subject.text == id.text: return
        case .directorate, .tradeInspector, .responsibleInspector, .firmUser, .laboratory, .customs, .service:
            throw denied
        }
    }

    /// Trade applications belong to no region.
    static func require(_ actor: Actor, seesTradeOf firm: SubjectID) throws {
        switch actor.role {
        case .generalDirectorate, .auditor, .directorate, .tradeInspector: return
        case .firmUser where actor.firm == firm: return
        case .firmUser, .responsibleInspector, .laboratory, .customs, .service: throw denied
        }
    }

    /// Customs sees references as well.
    static func require(_ actor: Actor, seesReferenceOf firm: SubjectID) throws {
        if actor.role != .customs { try require(actor, seesTradeOf: firm) }
    }
}
