package import Regulation

extension ResponsibleInspector {
    /// M17/1: before the authority is given, again and again until then.
    package func giveAssent(_ command: GiveAssent) throws(Refusal) -> [InspectorEvent] {
        _ = try known()
        try refuseIfRevoked()
        guard !isAuthorised(on: command.act.today) else {
            throw .state(
                "M17/1", tr: "Bu kişinin geçerli bir yetkisi vardır.", en: "This person has a valid authority.")
        }
        if !command.given, !Wording.isGiven(command.note ?? "") {
            throw .rule(
                "M17/1", at: "/note", tr: "Uygun görüş verilmiyorsa gerekçesi yazılır.",
                en: "Where assent is withheld, the reason is given.")
        }
        let assent = DirectorateAssent(
            officer: command.act.actor, directorate: command.directorate, on: command.act.today)
        let event = AssentRecorded(assent: assent, given: command.given, note: command.note)
        return self.assent == event ? [] : [.assentRecorded(event)]
    }

    /// M17/1: by the General Directorate. The same number again, with another end, prolongs the authority.
    package func authorise(_ command: AuthoriseInspector) throws(Refusal) -> [InspectorEvent] {
        let registered = try known()
        try refuseIfRevoked()
        let today = command.act.today
        let held = isAuthorised(on: today) ? authorisation : nil
        let number =
            command.authorisationNumber ?? registered.earlierAuthority?.number ?? command.newNumber
        if let held {
            guard held.authorisationNumber == number else {
                throw .state(
                    "M17/1", tr: "Bu kişinin geçerli bir yetkisi vardır.", en: "This person has a valid authority.")
            }
            if held.validUntil == command.validUntil { return [] }
        }
        var faults = Faults()
        faults.add(contentsOf: Authority.faults(number, command))
        if registered.basis == .exam { faults.add(contentsOf: Authority.faults(trainings, exams, command.act.rules)) }
        if let assent, !assent.given { faults.add(Authority.withheld(assent)) }
        try faults.throwIfAny()
        return [
            .authorised(
                InspectorAuthorised(
                    authorisationNumber: number, on: today, validUntil: command.validUntil,
                    assent: assent?.assent ?? assentByResult(command.act.rules)))
        ]
    }

    /// M15/1: a factory works with this inspector from now on.
    package func employ(at factory: FactoryID, in season: Season) -> [InspectorEvent] {
        let employment = InspectorEmployed(factory: factory, season: season)
        return employments.contains(employment) ? [] : [.employed(employment)]
    }

    /// The directorate that sends the result of a passed exam assents by it, unless it says otherwise.
    private func assentByResult(_ rules: Rules) -> DirectorateAssent? {
        guard let passed = exams.last(where: { Examination.isPassed($0, rules) })?.taken else { return nil }
        return DirectorateAssent(
            officer: passed.officer, directorate: registered?.directorate, on: passed.announcedOn)
    }
}
