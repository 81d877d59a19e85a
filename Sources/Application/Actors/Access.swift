package import Regulation
package import Tareks

/// Who may do what: pure policies over what the use case has read already.
package enum Access {
    package static func require(_ actor: Actor, _ roles: Role...) throws(Refusal) {
        guard roles.contains(actor.role) else { throw denied }
    }

    /// A directorate acts within its region alone; the General Directorate everywhere where `roles` names it.
    package static func require(_ actor: Actor, _ roles: Role..., in directorate: DirectorateCode) throws(Refusal) {
        try require(actor, among: roles, in: directorate)
    }

    static func require(_ actor: Actor, among roles: [Role], in directorate: DirectorateCode) throws(Refusal) {
        guard roles.contains(actor.role) else { throw denied }
        switch actor.role {
        case .directorate, .tradeInspector:
            guard actor.directorate == directorate else { throw otherRegion }
        case .generalDirectorate, .responsibleInspector, .firmUser, .laboratory, .customs, .auditor,
            .service:
            break
        }
    }

    /// The directorate for which an officer acts.
    package static func region(of actor: Actor) throws(Refusal) -> DirectorateCode {
        guard actor.role == .directorate, let directorate = actor.directorate else { throw denied }
        return directorate
    }

    /// A directorate writes of the firms that it defined, and of those that the General Directorate defined for all.
    package static func require(_ actor: Actor, toWriteOf firm: Firm) throws(Refusal) {
        guard actor.role == .generalDirectorate || firm.isOf(actor.directorate) else { throw otherRegion }
    }

    /// A firm's user acts for the firm of the token alone.
    package static func requireUser(_ actor: Actor, of firm: SubjectID) throws(Refusal) {
        guard actor.role == .firmUser else { throw denied }
        guard actor.firm == firm else { throw otherFirm }
    }

    package static let denied = Refusal.forbidden(
        tr: "Bu işlem için yetkiniz yok.", en: "Your role may not do this.")
    package static let otherRegion = Refusal.forbidden(
        tr: "Bu kayıt başka bir Bölge Müdürlüğünündür.", en: "This belongs to another directorate.")
    package static let otherFirm = Refusal.forbidden(
        tr: "Bu kayıt başka bir firmanındır.", en: "This belongs to another firm.")
    package static let notAuthorised = Refusal.forbidden(
        "M27/1", tr: "Bu firma adına yetkilendirilmemişsiniz ya da yetkiniz sona ermiş.",
        en: "You are not authorised to act for this firm, or no longer.")
    package static let otherFactory = Refusal.forbidden(
        "M15/1", tr: "Bu fabrika sizi Pamuk Sorumlu Denetçisi olarak bildirmemiştir.",
        en: "This factory has not named you as its responsible inspector.")
}
