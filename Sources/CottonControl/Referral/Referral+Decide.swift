package import Regulation

extension Referral {
    /// M33/2, M37/1
    package func file(_ command: FileReferral) throws(Refusal) -> [ReferralEvent] {
        guard filed == nil else {
            throw .state("M37/1", tr: "Bu sevk daha önce yapılmıştır.", en: "This referral was filed before.")
        }
        var faults = Faults()
        faults.add(contentsOf: Sanctions.faults(command))
        try faults.throwIfAny()
        return [
            .filed(
                ReferralFiled(
                    referral: command.referral, directorate: command.directorate, firm: command.firm,
                    factory: command.factory, inspection: command.inspection?.number, rule: command.rule,
                    authority: command.authority, note: command.note, on: command.on))
        ]
    }

    /// What the authority decided, once.
    package func conclude(_ command: ConcludeReferral) throws(Refusal) -> [ReferralEvent] {
        guard let filed else {
            throw .notFound(tr: "Böyle bir sevk yok.", en: "There is no such referral.")
        }
        let event = ReferralConcluded(result: command.result, note: command.note, on: command.on)
        if let concluded {
            if concluded == event { return [] }
            throw .state(
                "M37/1", tr: "Sevk \(concluded.on) tarihinde sonuçlanmıştır.",
                en: "The referral ended on \(concluded.on).")
        }
        var faults = Faults()
        faults.add(contentsOf: Sanctions.faults(command, after: filed))
        try faults.throwIfAny()
        return [.concluded(event)]
    }
}
