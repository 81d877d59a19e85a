package import Regulation

extension DataSubject {
    package func hold(_ subject: SubjectID, reason: String, _ act: Act) throws(Refusal) -> [DataSubjectEvent] {
        try Self.require(reason)
        return [
            .held(
                PersonalDataHeld(subject: subject, hold: holds.count + 1, reason: reason, by: act.actor, at: act.at))
        ]
    }

    /// Lifting one that was lifted changes nothing.
    package func lift(_ number: Int, reason: String, _ act: Act) throws(Refusal) -> [DataSubjectEvent] {
        guard let hold = holds.first(where: { $0.hold == number }) else {
            throw .notFound(tr: "Böyle bir saklama kararı yok.", en: "There is no such hold.")
        }
        try Self.require(reason)
        guard !lifted.contains(number) else { return [] }
        return [
            .holdLifted(
                PersonalDataHoldLifted(
                    subject: hold.subject, hold: number, reason: reason, by: act.actor, at: act.at))
        ]
    }

    /// M34/1-a; law 6698, m. 7
    package func erase(
        _ subject: SubjectID, basis: PersonalDataErased.Basis, reason: String, _ act: Act
    ) throws(Refusal) -> [DataSubjectEvent] {
        try Self.require(reason)
        guard standingHolds.isEmpty else {
            let numbers = standingHolds.map { "\($0.hold)" }.joined(separator: ", ")
            throw .state(
                "M34/1-a", tr: "Veriler hukuki saklama altında (karar \(numbers)); karar kaldırılmadan silinemez.",
                en: "The data is under legal hold (\(numbers)); it may not be erased before the hold is lifted.")
        }
        return [
            .erased(
                PersonalDataErased(subject: subject, basis: basis, reason: reason, by: act.actor, at: act.at))
        ]
    }

    private static func require(_ reason: String) throws(Refusal) {
        let faults = FreeText.faults(reason, at: "/reason")
        if !faults.isEmpty { throw Refusal(.rule, faults) }
    }
}
