package import Regulation

extension Declaration {
    /// Matches an item with the application that its reference belongs to (`nil` where no application has it).
    /// The same item again changes nothing.
    package func register(_ command: RegisterDeclaration, against application: TradeApplication?) throws(Refusal)
        -> DeclarationMatch
    {
        let registered = try CustomsMatch.match(command, against: application)
        if items.contains(registered) { return DeclarationMatch(declaration: [], application: []) }
        try refuseContradiction(of: registered)
        return DeclarationMatch(
            declaration: [.declarationRegistered(registered)],
            application: registered.outOfScope
                ? []
                : [
                    .referenceUsed(
                        ReferenceUsed(declaration: command.declaration, registeredOn: command.registeredOn))
                ])
    }

    /// A declaration has one day, one direction and one firm, and what customs recorded of an item stays.
    private func refuseContradiction(of item: DeclarationRegistered) throws(Refusal) {
        let isAgreed = items.allSatisfy { known in
            known.registeredOn == item.registeredOn && known.direction == item.direction && known.firm == item.firm
                && (known.reference, known.tariffLine) != (item.reference, item.tariffLine)
        }
        if !isAgreed {
            throw Refusal.state(
                "M32/2", tr: "Bu beyanname daha önce başka bilgilerle kaydedilmiş.",
                en: "This declaration was recorded before with other contents.")
        }
    }
}
