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
        case .webhookRegistered(let registered):
            webhooks.append(
                FirmWebhook(id: registered.webhook, events: registered.events, registeredAt: registered.at))
        case .webhookRetired(let retired):
            webhooks.removeAll { $0.id == retired.webhook }
        case .webhookTested:
            break
        }
    }
}
