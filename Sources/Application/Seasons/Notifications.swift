package import CottonControl
import Regulation
import Tareks

extension CommandSession {
    /// M19/1: a factory notifies that it starts work.
    package func notifySeason(_ factoryID: FactoryID, _ request: SeasonNotice) async throws -> NotificationView {
        try Access.require(actor, .responsibleInspector)
        let factory = try await load(.factory(factoryID), guarding: true)
        let registered = try Self.registered(factory)
        let firm = try await load(.firm(registered.firm))
        let hasInspector = firm.hasAuthorised(.responsibleInspector, on: act.today)
        guard !hasInspector || firm.authorised(act.actor, .responsibleInspector, on: act.today) else {
            throw Access.otherFactory
        }
        let inspectors = try await notified(request.responsibleInspectors, by: firm)
        let id = NotificationID(services.random.id("bil"))
        let events = try SeasonalNotification().notify(
            NotifySeason(
                act: act, notification: id, factory: factoryID, firm: registered.firm,
                directorate: registered.directorate, season: request.season, startsOn: request.startsOn,
                methods: request.methods, inspectors: inspectors, documents: request.documents,
                firmDefined: firm.isDefined && firm.roles.contains(.gin), firmHasInspectorUser: hasInspector,
                standing: factory.standing(on: act.today, notifiedOn: act.today)))
        return try await view(try await begin(.notification(id), with: events))
    }

    /// M4/1-h, M19/2
    package func formCommission(_ id: NotificationID, _ members: [CommissionMemberName]) async throws
        -> NotificationView
    {
        let (notification, notified) = try await notification(id, .directorate)
        let events = try notification.formCommission(
            FormCommission(
                act: act, members: self.members(members), interested: try await interested(of: notified.firm)))
        for member in members {
            try await keepUser(member.userId)
        }
        return try await view(try await append(events, to: .notification(id)))
    }

    /// M19/2: what the commission found.
    package func recordFindings(_ id: NotificationID, _ requirements: [RequirementFinding]) async throws
        -> NotificationView
    {
        let (notification, notified) = try await notification(id, .directorate, .tradeInspector)
        let events = try notification.recordFindings(RecordFindings(act: act, requirements: requirements))
        if notification.requirements.isEmpty {
            let factory = try Self.registered(try await load(.factory(notified.factory)))
            try await accrueInspectionFee(of: factory.firm, for: "M19/2 \(id)", by: factory.directorate)
        }
        return try await view(try await append(events, to: .notification(id)))
    }

    /// M19/2, M4/1-k: an approval opens the season, and gives the factory its registry number the first time.
    package func decideNotification(_ id: NotificationID, _ decision: NotificationDecision) async throws
        -> NotificationView
    {
        let (notification, notified) = try await notification(id, .directorate, .generalDirectorate)
        switch decision {
        case .rejected(let reason):
            let events = try notification.reject(RejectNotification(act: act, reason: reason))
            return try await view(try await append(events, to: .notification(id)))
        case .approved(let registryNumber):
            if registryNumber != nil { try Access.require(actor, .generalDirectorate) }
            return try await approve(notification, notified, registryNumber: registryNumber)
        }
    }

    private func approve(_ notification: SeasonalNotification, _ notified: SeasonNotified, registryNumber: Int?)
        async throws -> NotificationView
    {
        let factory = try await load(.factory(notified.factory), guarding: true)
        let notifiedOn = Istanbul.date(of: notified.notifiedAt)
        let registry = try await load(.registryNumbers)
        let number = factory.registryNumber ?? registryNumber ?? registry.next()
        let inspectors = try await self.notified(
            notified.responsibleInspectors, by: try await load(.firm(notified.firm)))
        let approved = try notification.approve(
            ApproveNotification(
                act: act, registryNumber: number, standing: factory.standing(on: act.today, notifiedOn: notifiedOn),
                inspectors: inspectors))
        let taken = try registry.take(
            TakeRegistryNumber(act: act, factory: notified.factory, number: registryNumber))
        _ = try await append(taken, to: .registryNumbers)
        let allotted = try factory.allot(AllotRegistryNumber(act: act, number: number))
        _ = try await append(allotted + factory.employ(inspectors, on: act.today), to: .factory(notified.factory))
        try await employ(notified.responsibleInspectors, at: notified.factory, in: notified.season)
        let season = StreamName.season(notified.season, of: notified.factory)
        let register = try await load(season)
        let kept = register.methods { !factory.needsNewNotification(on: act.today, notifiedOn: $0.notifiedOn) }
        let permit = SeasonPermit(
            factory: notified.factory, firm: notified.firm, directorate: notified.directorate,
            season: notified.season, registryNumber: number,
            methods: notified.methods + kept.filter { !notified.methods.contains($0) },
            ginningMethods: try Self.registered(factory).installation.ginningMethods,
            responsibleInspectors: notified.responsibleInspectors, startsOn: notified.startsOn,
            notifiedOn: notifiedOn, notification: notified.notification)
        _ = try await append(try register.open(OpenSeason(act: act, permit: permit)), to: season)
        return try await view(try await append(approved, to: .notification(notified.notification)))
    }

    /// M15/1, M18/1: how those whom a factory names stand today.
    func notified(_ inspectors: [InspectorID], by firm: Firm) async throws -> [NotifiedInspector] {
        var notified: [NotifiedInspector] = []
        for id in inspectors {
            notified.append(
                NotifiedInspector(
                    id: id, authorised: try await load(.inspector(id), guarding: true).isAuthorised(on: act.today),
                    isUser: firm.authorised(SubjectID(id.text), .responsibleInspector, on: act.today)))
        }
        return notified
    }

    /// M4/1-h: those who act for a firm, and so examine none of its factories.
    func interested(of firm: SubjectID) async throws -> Set<SubjectID> {
        Set(try await load(.firm(firm)).authorisations.keys)
    }

    private func notification(_ id: NotificationID, _ roles: Role...) async throws
        -> (SeasonalNotification, SeasonNotified)
    {
        guard roles.contains(actor.role) else { throw Access.denied }
        let notification = try await loadSubject(.notification(id))
        guard let notified = notification.notified else {
            throw .notFound(tr: "Bildirim bulunamadı.", en: "There is no such notification.") as Refusal
        }
        if actor.role != .generalDirectorate, actor.directorate != notified.directorate { throw Access.otherRegion }
        return (notification, notified)
    }

    private func view(_ notification: SeasonalNotification) async throws -> NotificationView {
        let names = Names(
            people: try await services.subjects.records(
                PersonRecord.self, of: notification.commission.map(\.user)))
        guard let view = NotificationView(notification, names: names) else {
            throw .notFound(tr: "Bildirim bulunamadı.", en: "There is no such notification.") as Refusal
        }
        return view
    }
}
