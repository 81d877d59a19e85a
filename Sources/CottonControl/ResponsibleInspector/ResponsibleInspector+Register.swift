package import Regulation

extension ResponsibleInspector {
    /// M36/1: the last authority was taken away, and none was asked for since.
    package var isRevoked: Bool {
        guard let revocation, let registered else { return false }
        return registered.on <= revocation.on
    }

    /// M15/3, M15/4, M17/3, GM1/1, M36/3. The same application again is nothing new.
    package func register(_ command: RegisterInspector) throws(Refusal) -> [InspectorEvent] {
        if let registered, !isRevoked {
            if registered.isSame(as: command) { return [] }
            throw .state(
                "M15/3", tr: "Bu kişi için daha önce başvurulmuştur.", en: "An application was made for this person.")
        }
        if let other = command.other, other.registered != nil, !other.isRevoked {
            throw .state(
                "M15/3", tr: "Bu kişi için başka bir kullanıcı adıyla daha önce başvurulmuştur.",
                en: "An application was made for this person under another user's name.")
        }
        var faults = Faults()
        faults.add(contentsOf: Qualification.faults(command))
        let revocations = [revocation, command.other?.revocation].compactMap(\.self)
        if let revocation = revocations.max(by: { $0.on < $1.on }) {
            faults.add(contentsOf: Revocation.faults(reapplying: command, after: revocation))
        }
        try faults.throwIfAny()
        return [
            .registered(
                InspectorRegistered(
                    inspector: command.inspector, basis: command.basis, education: command.education,
                    cottonMaster: command.cottonMaster, formerService: command.formerService,
                    earlierAuthority: command.earlierAuthority, directorate: command.directorate,
                    person: command.person, revision: command.revision, on: command.act.today))
        ]
    }

    /// M36/1: the second warning of a season takes the authority away at once.
    package func warn(_ command: WarnInspector) throws(Refusal) -> [InspectorEvent] {
        _ = try known()
        try refuseIfRevoked()
        var faults = Faults()
        faults.add(contentsOf: Revocation.faults(command))
        try faults.throwIfAny()
        guard isAuthorised(on: command.on) else {
            throw .state(
                "M36/1", tr: "Bu kişinin \(command.on) tarihinde geçerli bir yetkisi yok.",
                en: "This person had no valid authority on \(command.on).")
        }
        let season = Season(containing: command.on)
        let count = warnings(in: season).count + 1
        let warned = InspectorEvent.warned(
            InspectorWarned(finding: command.finding, on: command.on, season: season, count: count))
        guard count >= command.act.rules.on(command.on).number(.inspectorWarningsMaximum) else { return [warned] }
        return [warned, .revoked(InspectorRevoked(on: command.act.today, cause: .secondWarningInSeason))]
    }

    func known() throws(Refusal) -> InspectorRegistered {
        guard let registered else {
            throw .notFound(tr: "Böyle bir Pamuk Sorumlu Denetçisi yok.", en: "There is no such responsible inspector.")
        }
        return registered
    }

    func refuseIfRevoked() throws(Refusal) {
        guard isRevoked, let revocation else { return }
        throw .state(
            "M36/1", tr: "Yetki \(revocation.on) tarihinde iptal edilmiştir.",
            en: "The authority was revoked on \(revocation.on).")
    }
}

extension InspectorRegistered {
    func isSame(as command: RegisterInspector) -> Bool {
        basis == command.basis && education == command.education && cottonMaster == command.cottonMaster
            && formerService == command.formerService && earlierAuthority == command.earlierAuthority
            && directorate == command.directorate && person == command.person && revision == command.revision
    }
}
