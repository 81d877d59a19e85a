package import Regulation

/// A customs declaration as far as it was matched with references, item by item.
package struct Declaration: Aggregate {
    package internal(set) var items: [DeclarationRegistered] = []

    package init() {}

    package mutating func evolve(_ event: DeclarationEvent) {
        switch event {
        case .declarationRegistered(let registered): items.append(registered)
        }
    }
}

package enum DeclarationEvent: Equatable, Sendable {
    case declarationRegistered(DeclarationRegistered)
}

/// M32/1, M32/2: customs found what was declared and the reference to be the same.
package struct DeclarationRegistered: Codable, Equatable, Sendable {
    package let declaration: String
    package let registeredOn: CalendarDate
    package let direction: TradeDirection
    package let reference: ReferenceNumber
    package let tariffLine: TariffLine
    package let firm: SubjectID
    package let netWeight: Kilograms
    /// `nil` where the goods are out of scope.
    package let application: TradeApplicationID?
    /// M29/5, M30/5: declared with the fixed number.
    package let outOfScope: Bool

    package init(
        declaration: String, registeredOn: CalendarDate, direction: TradeDirection, reference: ReferenceNumber,
        tariffLine: TariffLine, firm: SubjectID, netWeight: Kilograms, application: TradeApplicationID?,
        outOfScope: Bool
    ) {
        self.declaration = declaration
        self.registeredOn = registeredOn
        self.direction = direction
        self.reference = reference
        self.tariffLine = tariffLine
        self.firm = firm
        self.netWeight = netWeight
        self.application = application
        self.outOfScope = outOfScope
    }
}

extension DeclarationRegistered {
    /// Whether it records the item that `command` is about.
    package func isAbout(_ command: RegisterDeclaration) -> Bool {
        reference == ReferenceNumber(command.reference) && tariffLine == TariffLine(command.tariffLine)
    }
}

/// Customs matches an item of a declaration with the reference in its box 44.
package struct RegisterDeclaration: Sendable {
    package let act: Act
    /// The declaration's registration number.
    package let declaration: String
    package let registeredOn: CalendarDate
    package let direction: TradeDirection
    /// As entered in box 44.
    package let reference: String
    /// As entered.
    package let tariffLine: String
    package let firm: SubjectID
    package let netWeight: Kilograms

    package init(
        act: Act, declaration: String, registeredOn: CalendarDate, direction: TradeDirection, reference: String,
        tariffLine: String, firm: SubjectID, netWeight: Kilograms
    ) {
        self.act = act
        self.declaration = declaration
        self.registeredOn = registeredOn
        self.direction = direction
        self.reference = reference
        self.tariffLine = tariffLine
        self.firm = firm
        self.netWeight = netWeight
    }
}

/// What a match writes, each list to its own stream, in one append.
package struct DeclarationMatch: Equatable, Sendable {
    package let declaration: [DeclarationEvent]
    package let application: [TradeApplicationEvent]

    package init(declaration: [DeclarationEvent], application: [TradeApplicationEvent]) {
        self.declaration = declaration
        self.application = application
    }
}
