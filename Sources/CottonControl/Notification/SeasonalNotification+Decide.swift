package import Regulation

extension SeasonalNotification {
    /// M19/1, M18/1, M15/1: at least two weeks before work starts, with what the factory needs.
    package func notify(_ command: NotifySeason) throws(Refusal) -> [NotificationEvent] {
        guard notified == nil else {
            throw .state("M19/1", tr: "Bu bildirim daha önce yapılmıştır.", en: "This notification was made before.")
        }
        var faults = Faults()
        faults.add(contentsOf: NotificationConditions.faults(command))
        try faults.throwIfAny()
        let event = SeasonNotified(
            notification: command.notification, factory: command.factory, firm: command.firm,
            directorate: command.directorate, season: command.season, startsOn: command.startsOn,
            methods: ControlMethod.allCases.filter(command.methods.contains),
            responsibleInspectors: command.inspectors.map(\.id), documents: command.documents,
            notifiedAt: command.act.at)
        return [.notified(event)]
    }

    /// M19/2, M4/1-h: the commission may change until it has recorded something.
    package func formCommission(_ command: FormCommission) throws(Refusal) -> [NotificationEvent] {
        let notified = try open()
        if commission == command.members, !commission.isEmpty { return [] }
        guard requirements.isEmpty else {
            throw .state(
                "M19/2", tr: "Komisyon incelemesini kaydetmiştir; artık değiştirilemez.",
                en: "The commission has recorded its findings and does not change any more.")
        }
        var faults = Faults()
        let interested = command.interested.union(notified.responsibleInspectors.map { SubjectID($0.text) })
        faults.add(
            contentsOf: Commission.faults(
                command.members, besides: interested, rule: "M19/2", at: "/members", command.act.rules))
        try faults.throwIfAny()
        return [.commissionFormed(CommissionFormed(members: command.members))]
    }

    /// M19/2: on site and on the documents; a later visit's finding of a requirement replaces the earlier one.
    package func recordFindings(_ command: RecordFindings) throws(Refusal) -> [NotificationEvent] {
        _ = try open()
        guard !commission.isEmpty else {
            throw .state("M19/2", tr: "Komisyon kurulmamıştır.", en: "No commission was formed.")
        }
        var faults = Faults()
        faults.add(contentsOf: Requirements.faults(recording: command.requirements))
        try faults.throwIfAny()
        return [.findingsRecorded(FindingsRecorded(requirements: command.requirements))]
    }

    /// M19/2, M4/1-k: the conditions of the control method are met.
    package func approve(_ command: ApproveNotification) throws(Refusal) -> [NotificationEvent] {
        let notified = try open()
        guard !commission.isEmpty, !requirements.isEmpty else {
            throw .state(
                "M19/2", tr: "Komisyon kurulmadan ve incelemesi kaydedilmeden onaylanamaz.",
                en: "No approval before a commission was formed and has recorded its findings.")
        }
        var faults = Faults()
        faults.add(contentsOf: Requirements.faults(in: requirements, for: notified.methods, command.act.rules))
        faults.add(contentsOf: NotificationConditions.faults(approving: command.inspectors))
        faults.add(contentsOf: StandingRule.faults(command.standing))
        faults.add(contentsOf: RegistryNumberRule.faults(command.registryNumber))
        try faults.throwIfAny()
        return [
            .approved(NotificationApproved(registryNumber: command.registryNumber, on: command.act.today))
        ]
    }

    /// M19/2: a rejection says why.
    package func reject(_ command: RejectNotification) throws(Refusal) -> [NotificationEvent] {
        _ = try open()
        guard Wording.isGiven(command.reason) else {
            throw .rule(
                "M19/2", at: "/reason", tr: "Ret gerekçesi yazılmalıdır.", en: "The reason of a rejection is given.")
        }
        return [.rejected(NotificationRejected(reason: command.reason, on: command.act.today))]
    }

    private func open() throws(Refusal) -> SeasonNotified {
        guard let notified else {
            throw .notFound(tr: "Böyle bir bildirim yok.", en: "There is no such notification.")
        }
        guard status == .submitted else {
            throw .state(
                "M19/2", tr: "Bildirim karara bağlanmıştır.", en: "The notification was decided.")
        }
        return notified
    }
}
