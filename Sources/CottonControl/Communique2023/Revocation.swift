import Regulation

/// M36/1: a second warning in one season takes the authority away. M36/3: no new application for at least one year.
enum Revocation {
    static func faults(_ command: WarnInspector) -> [Fault] {
        var faults = Faults()
        faults.add(contentsOf: Commission.faults(naming: command.finding, rule: "M36/1", at: "/finding"))
        faults.require(
            command.on <= command.act.today, "M36/1", at: "/on", tr: "Uyarı tarihi bugünden sonra olamaz.",
            en: "A warning is not recorded before its day.")
        return faults.list
    }

    /// The last day of the year still counts. GM1/1 keeps rights that were there; a revoked one is not.
    static func faults(reapplying command: RegisterInspector, after revocation: InspectorRevoked) -> [Fault] {
        let months = command.act.rules.on(revocation.on).number(.reapplicationMonths)
        let last = Period.months(months, after: revocation.on)
        var faults = Faults()
        faults.require(
            command.act.today > last, "M36/3",
            tr: "Yetkisi iptal edilen kişi \(last) tarihine kadar yeniden başvuramaz.",
            en: "Whose authority was revoked may not apply again until \(last) is over.")
        faults.require(
            command.basis != .legacy, "GM1/1", at: "/basis", tr: "İptal edilen yetki kazanılmış hak sayılmaz.",
            en: "An authority that was revoked is no acquired right.")
        return faults.list
    }
}
