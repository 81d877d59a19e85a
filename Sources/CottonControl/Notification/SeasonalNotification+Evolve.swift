extension SeasonalNotification {
    package mutating func evolve(_ event: NotificationEvent) {
        switch event {
        case .notified(let event):
            notified = event
            status = .submitted
        case .commissionFormed(let event): commission = event.members
        case .findingsRecorded(let event):
            for finding in event.requirements {
                if let index = requirements.firstIndex(where: { $0.code == finding.code }) {
                    requirements[index] = finding
                } else {
                    requirements.append(finding)
                }
            }
        case .approved(let event):
            status = .approved
            registryNumber = event.registryNumber
            decidedOn = event.on
        case .rejected(let event):
            status = .rejected
            reason = event.reason
            decidedOn = event.on
        }
    }
}
