extension Firm {
    package mutating func evolve(_ event: FirmEvent) {
        switch event {
        case .firmDefined(let defined):
            id = defined.firm
            revision = defined.revision
            roles = Set(defined.roles)
            checkDigitOverridden = defined.checkDigitOverridden
        case .firmAmended(let amended):
            revision = amended.revision
            roles = Set(amended.roles)
        case .userAuthorised(let authorised):
            authorisations[authorised.user, default: [:]][authorised.role] = authorised.validUntil
            userRevisions[authorised.user] = authorised.revision
        }
    }
}
