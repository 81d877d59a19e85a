package import Tareks

extension FirmEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .firmDefined(let event): StoredShape("firm.defined", event)
        case .firmAmended(let event): StoredShape("firm.amended", event)
        case .userAuthorised(let event): StoredShape("firm.user-authorised", event)
        case .webhookRegistered(let event): StoredShape("firm.webhook-registered", event)
        case .webhookTested(let event): StoredShape("firm.webhook-tested", event)
        case .webhookRetired(let event): StoredShape("firm.webhook-retired", event)
        }
    }

    package static let shapes: [String: EventShape<FirmEvent>] = [
        "firm.defined": EventShape(FirmEvent.firmDefined),
        "firm.amended": EventShape(FirmEvent.firmAmended),
        "firm.user-authorised": EventShape(FirmEvent.userAuthorised),
        "firm.webhook-registered": EventShape(FirmEvent.webhookRegistered),
        "firm.webhook-tested": EventShape(FirmEvent.webhookTested),
        "firm.webhook-retired": EventShape(FirmEvent.webhookRetired),
    ]
}

extension TradeApplicationEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .tradeApplicationSubmitted(let event): StoredShape("trade.submitted", event)
        case .balesNamed(let event): StoredShape("trade.bales-named", event)
        case .tradeInspectionRecorded(let event): StoredShape("trade.inspected", event)
        case .referenceIssued(let event): StoredShape("trade.reference-issued", event)
        case .tradeApplicationRefused(let event): StoredShape("trade.refused", event)
        case .tradeApplicationCancelled(let event): StoredShape("trade.cancelled", event)
        case .referenceUsed(let event): StoredShape("trade.reference-used", event)
        case .tradeDeadlineMissed(let event): StoredShape("trade.deadline-missed", event)
        }
    }

    package static let shapes: [String: EventShape<TradeApplicationEvent>] = [
        "trade.submitted": EventShape(TradeApplicationEvent.tradeApplicationSubmitted),
        "trade.bales-named": EventShape(TradeApplicationEvent.balesNamed),
        "trade.inspected": EventShape(TradeApplicationEvent.tradeInspectionRecorded),
        "trade.reference-issued": EventShape(TradeApplicationEvent.referenceIssued),
        "trade.refused": EventShape(TradeApplicationEvent.tradeApplicationRefused),
        "trade.cancelled": EventShape(TradeApplicationEvent.tradeApplicationCancelled),
        "trade.reference-used": EventShape(TradeApplicationEvent.referenceUsed),
        "trade.deadline-missed": EventShape(TradeApplicationEvent.tradeDeadlineMissed),
    ]
}

extension TraderEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .applied(let event): StoredShape("trader.applied", event)
        case .concluded(let event): StoredShape("trader.concluded", event)
        case .refused(let event): StoredShape("trader.refused", event)
        case .withdrew(let event): StoredShape("trader.withdrew", event)
        }
    }

    package static let shapes: [String: EventShape<TraderEvent>] = [
        "trader.applied": EventShape(TraderEvent.applied),
        "trader.concluded": EventShape(TraderEvent.concluded),
        "trader.refused": EventShape(TraderEvent.refused),
        "trader.withdrew": EventShape(TraderEvent.withdrew),
    ]
}

extension DeclarationEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .declarationRegistered(let event): StoredShape("customs.declaration-registered", event)
        }
    }

    package static let shapes: [String: EventShape<DeclarationEvent>] = [
        "customs.declaration-registered": EventShape(DeclarationEvent.declarationRegistered)
    ]
}

extension RiskProfileEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .riskProfileSet(let event): StoredShape("risk.profile-set", event)
        }
    }

    package static let shapes: [String: EventShape<RiskProfileEvent>] = [
        "risk.profile-set": EventShape(RiskProfileEvent.riskProfileSet)
    ]
}
