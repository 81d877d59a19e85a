/// M19/2: approved or, with its reason, rejected.
struct DecisionForm: Sendable {
    /// Given by the General Directorate to a factory that has one already.
    let registryNumber: Field?
    let reason: Field

    var fields: [Field] { [registryNumber, reason].compactMap(\.self) }

    init(_ form: FormState, givesNumber: Bool) {
        registryNumber =
            givesNumber
            ? form.text("/registryNumber", "notification.decision.registryNumber", kind: .digits, width: .short) : nil
        reason = form.text("/reason", "notification.decision.reason")
    }
}
