extension Firm {
    package mutating func evolve(_ event: FirmEvent) {
        switch event {
        case .firmDefined(let defined):
            id = defined.firm
            revision = defined.revision
            roles = Set(defined.roles)
            directorate = defined.directorate
            checkDigitOverridden = defined.checkDigitOverridden
        case .firmAmended(let amended):
            revision = amended.revision
            roles = Set(amended.roles)
            directorate = amended.directorate
        case .userAuthorised(let authorised):
            authorisations[authorised.user, default: [:]][authorised.role] = authorised.validUntil
            userRevisions[authorised.user] = authorised.revision
        }
    }
}
