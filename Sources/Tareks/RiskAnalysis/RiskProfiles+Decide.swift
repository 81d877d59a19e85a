package import Regulation

extension RiskProfiles {
    /// Profiles are announced ahead and never changed: a new one gets a new name.
    package func set(_ command: SetRiskProfile) throws(Refusal) -> [RiskProfileEvent] {
        let new = command.profile
        if let known = profile(new.id) {
            if known == new { return [] }
            throw Refusal.state(
                tr: "Bu kodla bir risk profili zaten var; değişiklik yeni bir kodla yapılır.",
                en: "There is a risk profile of this id already; a change is made under a new id.")
        }
        var faults = Faults()
        faults.require(
            !new.id.text.isEmpty, nil, at: "/id", tr: "Profil kodu boş olamaz.", en: "The id may not be empty.")
        faults.require(
            new.effectiveFrom >= command.act.today, nil, at: "/effectiveFrom",
            tr: "Risk profili geçmişe dönük yürürlüğe girmez.", en: "A risk profile does not take effect in the past.")
        faults.add(contentsOf: Self.criterionFaults(new.criteria))
        faults.add(contentsOf: Self.shareFaults(new))
        try faults.throwIfAny()
        return [.riskProfileSet(RiskProfileSet(profile: new))]
    }

    private static func criterionFaults(_ criteria: [CriterionWeight]) -> [Fault] {
        var faults = Faults()
        var seen: Set<CriterionWeight> = []
        for (index, weighed) in criteria.enumerated() {
            let pointer = "/criteria/\(index)"
            faults.require(
                (1...CriterionWeight.decisive).contains(weighed.weight), nil, at: pointer + "/weight",
                tr: "Ağırlık 1 ile 100 arasında olmalıdır.", en: "A weight lies between 1 and 100.")
            faults.require(
                weighed.threshold >= 1, nil, at: pointer + "/threshold",
                tr: "Eşik en az 1 olmalıdır; yoksa ölçüt her başvuruda tutar.",
                en: "A threshold is at least 1, or every application meets it.")
            faults.require(
                weighed.lane != .green, nil, at: pointer + "/lane",
                tr: "Ölçüt yeşil hatta yönlendirmez.", en: "A criterion does not lead to the green lane.")
            faults.require(
                seen.insert(weighed).inserted, nil, at: pointer,
                tr: "Bu ölçüt aynı eşik ve ağırlıkla iki kez yazılmış.", en: "This criterion is written twice.")
        }
        return faults.list
    }

    private static func shareFaults(_ profile: RiskProfile) -> [Fault] {
        var faults = Faults()
        let shares = [
            ("randomShare", profile.randomShare), ("expectedShare", profile.expectedShare),
            ("auditShare", profile.auditShare),
        ]
        for (name, share) in shares {
            faults.require(
                (0...1000).contains(share.value), nil, at: "/" + name,
                tr: "Pay binde 0 ile 1000 arasında olmalıdır.", en: "A share lies between 0 and 1000 thousandths.")
        }
        faults.require(
            profile.randomShare <= profile.expectedShare, nil, at: "/randomShare",
            tr: "Rastgele inceleme payı beklenen inceleme payını aşamaz.",
            en: "The random share may not exceed the expected share.")
        return faults.list
    }
}
