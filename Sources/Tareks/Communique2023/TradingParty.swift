package import Regulation

/// Who may act in TAREKS.
package enum TradingParty {
    /// M18/1: a gin acts once it is defined and at least one responsible inspector is authorised as its user.
    package static func ginFaults(_ firm: Firm, on date: CalendarDate) -> [Fault] {
        guard firm.isDefined, firm.roles.contains(.gin) else {
            return [
                Fault(
                    "M18/1", at: "/firm", tr: "Firma TAREKS'te çırçır prese fabrikası işleteni olarak tanımlı değil.",
                    en: "The firm is not defined in TAREKS as one that runs a gin.")
            ]
        }
        guard firm.hasAuthorised(.responsibleInspector, on: date) else {
            return [
                Fault(
                    "M18/1", at: "/firm",
                    tr: "Firma adına TAREKS'te yetkili bir Pamuk Sorumlu Denetçisi bulunmuyor.",
                    en: "No responsible inspector is authorised in TAREKS for the firm.")
            ]
        }
        return []
    }

    /// M20/2, M24/2: whoever applies for the gin is one of them, on the day.
    package static func inspectorFaults(
        _ firm: Firm, user: SubjectID, rule: Citation, on date: CalendarDate
    ) -> [Fault] {
        let faults = ginFaults(firm, on: date)
        guard faults.isEmpty, !firm.authorised(user, .responsibleInspector, on: date) else { return faults }
        return [
            Fault(
                rule, at: "/firm", tr: "TAREKS'te bu firma adına geçerli bir yetkiniz bulunmuyor.",
                en: "You have no valid authorisation for this firm in TAREKS.")
        ]
    }

    /// M27/1: an exporter or importer acts once it is defined and at least one user is authorised; the one who acts has
    /// to be authorised on the day.
    package static func traderFaults(
        _ firm: Firm, direction: TradeDirection, user: SubjectID, on date: CalendarDate
    ) -> [Fault] {
        var faults = Faults()
        faults.require(
            firm.roles.contains(direction.role), "M27/1", at: "/firm",
            tr: "Firma TAREKS'te \(direction.traderName.tr) olarak tanımlı değil.",
            en: "The firm is not defined in TAREKS as an \(direction.traderName.en).")
        if firm.isDefined { faults.add(contentsOf: userFaults(firm, user: user, on: date)) }
        return faults.list
    }

    /// M27/1: whoever acts for a trader is authorised on the day.
    package static func userFaults(_ firm: Firm, user: SubjectID, on date: CalendarDate) -> [Fault] {
        guard firm.hasAuthorised(.firmUser, on: date) else {
            return [
                Fault(
                    "M27/1", at: "/firm", tr: "Firma adına TAREKS'te yetkili bir kullanıcı bulunmuyor.",
                    en: "No user is authorised in TAREKS for the firm.")
            ]
        }
        guard firm.authorised(user, .firmUser, on: date) else {
            return [
                Fault(
                    "M27/1", at: "/firm",
                    tr: "İşlemi yapan kullanıcının bu firma adına geçerli bir yetkisi bulunmuyor.",
                    en: "The user who acts has no valid authorisation for this firm.")
            ]
        }
        return []
    }
}

extension TradeDirection {
    fileprivate var role: FirmRole {
        switch self {
        case .export: .exporter
        case .import: .importer
        }
    }

    fileprivate var traderName: Text {
        switch self {
        case .export: Text(tr: "ihracatçı", en: "exporter")
        case .import: Text(tr: "ithalatçı", en: "importer")
        }
    }
}
