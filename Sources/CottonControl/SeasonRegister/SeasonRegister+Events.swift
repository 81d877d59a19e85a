package import Regulation

/// Stream `season-{factory}-{season}`.
package enum SeasonRegisterEvent: Equatable, Sendable {
    case opened(SeasonOpened)
    case reopened(SeasonReopened)
    case staffChanged(SeasonStaffChanged)
    case lotNumbered(LotNumbered)
    case lotFaulted(LotFaulted)
}

/// M19/2: the first approved notification of the season.
package struct SeasonOpened: Codable, Equatable, Sendable {
    package let permit: SeasonPermit

    package init(permit: SeasonPermit) {
        self.permit = permit
    }
}

/// M35/3, M34/1-b: a later approved notification of the season; the numbering goes on.
package struct SeasonReopened: Codable, Equatable, Sendable {
    package let permit: SeasonPermit

    package init(permit: SeasonPermit) {
        self.permit = permit
    }
}

/// M34/1-b, M36/2: other responsible inspectors work at the factory, under every permit of the season.
package struct SeasonStaffChanged: Codable, Equatable, Sendable {
    package let responsibleInspectors: [InspectorID]
    package let on: CalendarDate

    package init(responsibleInspectors: [InspectorID], on: CalendarDate) {
        self.responsibleInspectors = responsibleInspectors
        self.on = on
    }
}

/// M11/4: a lot got the next number.
package struct LotNumbered: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the season.
    package let sequence: Int
    package let lot: LotID
    /// M21/1: a trade inspector was assigned.
    package let examined: Bool
    package let owner: SubjectID

    package init(sequence: Int, lot: LotID, examined: Bool, owner: SubjectID) {
        self.sequence = sequence
        self.lot = lot
        self.examined = examined
        self.owner = owner
    }
}

/// M21/2: a lot was refused, or found other than declared after it was certified.
package struct LotFaulted: Codable, Equatable, Sendable {
    package let lot: LotID
    package let on: CalendarDate
    package let refused: Bool
    package let bales: [String]

    package init(lot: LotID, on: CalendarDate, refused: Bool, bales: [String]) {
        self.lot = lot
        self.on = on
        self.refused = refused
        self.bales = bales
    }
}
