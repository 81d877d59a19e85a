package import Regulation

/// M19/2: opens the season, or opens it again after a new notification.
package struct OpenSeason: Sendable {
    package let act: Act
    package let permit: SeasonPermit

    package init(act: Act, permit: SeasonPermit) {
        self.act = act
        self.permit = permit
    }
}

/// M11/4: takes the next lot number, with what the caller read elsewhere.
package struct NumberLot: Sendable {
    package let act: Act
    package let lot: LotID
    package let owner: SubjectID
    package let method: ControlMethod
    package let ginningMethod: GinningMethod
    package let inspector: InspectorID
    /// M15/3, M36/1: the inspector's authority holds today.
    package let inspectorAuthorised: Bool
    package let examined: Bool
    /// The factory's today, with the permit's `notifiedOn`.
    package let standing: FactoryStanding

    package init(
        act: Act, lot: LotID, owner: SubjectID, method: ControlMethod, ginningMethod: GinningMethod,
        inspector: InspectorID, inspectorAuthorised: Bool, examined: Bool, standing: FactoryStanding
    ) {
        self.act = act
        self.lot = lot
        self.owner = owner
        self.method = method
        self.ginningMethod = ginningMethod
        self.inspector = inspector
        self.inspectorAuthorised = inspectorAuthorised
        self.examined = examined
        self.standing = standing
    }
}
