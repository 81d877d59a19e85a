package import CottonControl

extension LotEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .presented(let event): StoredShape("lot.presented", event)
        case .routed(let event): StoredShape("lot.routed", event)
        case .inspectorAssigned(let event): StoredShape("lot.inspector-assigned", event)
        case .sampled(let event): StoredShape("lot.sampled", event)
        case .classingVoided(let event): StoredShape("lot.classing-voided", event)
        case .analysed(let event): StoredShape("lot.analysed", event)
        case .inspected(let event): StoredShape("lot.inspected", event)
        case .certified(let event): StoredShape("lot.certified", event)
        case .refused(let event): StoredShape("lot.refused", event)
        case .deadlineMissed(let event): StoredShape("lot.deadline-missed", event)
        }
    }

    package static let shapes: [String: EventShape<LotEvent>] = [
        "lot.presented": EventShape(LotEvent.presented),
        "lot.routed": EventShape(LotEvent.routed),
        "lot.inspector-assigned": EventShape(LotEvent.inspectorAssigned),
        "lot.sampled": EventShape(LotEvent.sampled),
        "lot.classing-voided": EventShape(LotEvent.classingVoided),
        "lot.analysed": EventShape(LotEvent.analysed),
        "lot.inspected": EventShape(LotEvent.inspected),
        "lot.certified": EventShape(LotEvent.certified),
        "lot.refused": EventShape(LotEvent.refused),
        "lot.deadline-missed": EventShape(LotEvent.deadlineMissed),
    ]
}

extension CertificateEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .issued(let event): StoredShape("certificate.issued", event)
        case .transferred(let event): StoredShape("certificate.transferred", event)
        case .split(let event): StoredShape("certificate.split", event)
        case .reissued(let event): StoredShape("certificate.reissued", event)
        case .cancelled(let event): StoredShape("certificate.cancelled", event)
        case .drawn(let event): StoredShape("certificate.drawn", event)
        case .drawNamed(let event): StoredShape("certificate.draw-named", event)
        case .drawConcluded(let event): StoredShape("certificate.draw-concluded", event)
        case .drawReleased(let event): StoredShape("certificate.draw-released", event)
        case .exported(let event): StoredShape("certificate.exported", event)
        }
    }

    package static let shapes: [String: EventShape<CertificateEvent>] = [
        "certificate.issued": EventShape(CertificateEvent.issued),
        "certificate.transferred": EventShape(CertificateEvent.transferred),
        "certificate.split": EventShape(CertificateEvent.split),
        "certificate.reissued": EventShape(CertificateEvent.reissued),
        "certificate.cancelled": EventShape(CertificateEvent.cancelled),
        "certificate.drawn": EventShape(CertificateEvent.drawn),
        "certificate.draw-named": EventShape(CertificateEvent.drawNamed),
        "certificate.draw-concluded": EventShape(CertificateEvent.drawConcluded),
        "certificate.draw-released": EventShape(CertificateEvent.drawReleased),
        "certificate.exported": EventShape(CertificateEvent.exported),
    ]
}

extension FactoryEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .registered(let event): StoredShape("factory.registered", event)
        case .changed(let event): StoredShape("factory.changed", event)
        case .registryNumberAllotted(let event): StoredShape("factory.registry-number-allotted", event)
        case .warned(let event): StoredShape("factory.warned", event)
        case .warningRemedied(let event): StoredShape("factory.warning-remedied", event)
        case .suspended(let event): StoredShape("factory.suspended", event)
        case .warningOverdue(let event): StoredShape("factory.warning-overdue", event)
        case .inspected(let event): StoredShape("factory.inspected", event)
        case .sampleReturned(let event): StoredShape("factory.sample-returned", event)
        case .changeReported(let event): StoredShape("factory.change-reported", event)
        case .changeDecided(let event): StoredShape("factory.change-decided", event)
        }
    }

    package static let shapes: [String: EventShape<FactoryEvent>] = [
        "factory.registered": EventShape(FactoryEvent.registered),
        "factory.changed": EventShape(FactoryEvent.changed),
        "factory.registry-number-allotted": EventShape(FactoryEvent.registryNumberAllotted),
        "factory.warned": EventShape(FactoryEvent.warned),
        "factory.warning-remedied": EventShape(FactoryEvent.warningRemedied),
        "factory.suspended": EventShape(FactoryEvent.suspended),
        "factory.warning-overdue": EventShape(FactoryEvent.warningOverdue),
        "factory.inspected": EventShape(FactoryEvent.inspected),
        "factory.sample-returned": EventShape(FactoryEvent.sampleReturned),
        "factory.change-reported": EventShape(FactoryEvent.changeReported),
        "factory.change-decided": EventShape(FactoryEvent.changeDecided),
    ]
}

extension NotificationEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .notified(let event): StoredShape("notification.submitted", event)
        case .commissionFormed(let event): StoredShape("notification.commission-formed", event)
        case .findingsRecorded(let event): StoredShape("notification.findings-recorded", event)
        case .approved(let event): StoredShape("notification.approved", event)
        case .rejected(let event): StoredShape("notification.rejected", event)
        }
    }

    package static let shapes: [String: EventShape<NotificationEvent>] = [
        "notification.submitted": EventShape(NotificationEvent.notified),
        "notification.commission-formed": EventShape(NotificationEvent.commissionFormed),
        "notification.findings-recorded": EventShape(NotificationEvent.findingsRecorded),
        "notification.approved": EventShape(NotificationEvent.approved),
        "notification.rejected": EventShape(NotificationEvent.rejected),
    ]
}

extension RegistryNumbersEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .taken(let event): StoredShape("registry-number.taken", event)
        }
    }

    package static let shapes: [String: EventShape<RegistryNumbersEvent>] = [
        "registry-number.taken": EventShape(RegistryNumbersEvent.taken)
    ]
}

extension SeasonRegisterEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .opened(let event): StoredShape("season.opened", event)
        case .reopened(let event): StoredShape("season.reopened", event)
        case .staffChanged(let event): StoredShape("season.staff-changed", event)
        case .lotNumbered(let event): StoredShape("season.lot-numbered", event)
        case .lotFaulted(let event): StoredShape("season.lot-faulted", event)
        }
    }

    package static let shapes: [String: EventShape<SeasonRegisterEvent>] = [
        "season.opened": EventShape(SeasonRegisterEvent.opened),
        "season.reopened": EventShape(SeasonRegisterEvent.reopened),
        "season.staff-changed": EventShape(SeasonRegisterEvent.staffChanged),
        "season.lot-numbered": EventShape(SeasonRegisterEvent.lotNumbered),
        "season.lot-faulted": EventShape(SeasonRegisterEvent.lotFaulted),
    ]
}

extension InspectorEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .registered(let event): StoredShape("inspector.registered", event)
        case .trainingCompleted(let event): StoredShape("inspector.training-completed", event)
        case .examTaken(let event): StoredShape("inspector.exam-taken", event)
        case .objectionFiled(let event): StoredShape("inspector.objection-filed", event)
        case .objectionDecided(let event): StoredShape("inspector.objection-decided", event)
        case .assentRecorded(let event): StoredShape("inspector.assent-recorded", event)
        case .authorised(let event): StoredShape("inspector.authorised", event)
        case .employed(let event): StoredShape("inspector.employed", event)
        case .warned(let event): StoredShape("inspector.warned", event)
        case .revoked(let event): StoredShape("inspector.revoked", event)
        }
    }

    package static let shapes: [String: EventShape<InspectorEvent>] = [
        "inspector.registered": EventShape(InspectorEvent.registered),
        "inspector.training-completed": EventShape(InspectorEvent.trainingCompleted),
        "inspector.exam-taken": EventShape(InspectorEvent.examTaken),
        "inspector.objection-filed": EventShape(InspectorEvent.objectionFiled),
        "inspector.objection-decided": EventShape(InspectorEvent.objectionDecided),
        "inspector.assent-recorded": EventShape(InspectorEvent.assentRecorded),
        "inspector.authorised": EventShape(InspectorEvent.authorised),
        "inspector.employed": EventShape(InspectorEvent.employed),
        "inspector.warned": EventShape(InspectorEvent.warned),
        "inspector.revoked": EventShape(InspectorEvent.revoked),
    ]
}

extension ReferralEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .filed(let event): StoredShape("referral.filed", event)
        case .concluded(let event): StoredShape("referral.concluded", event)
        }
    }

    package static let shapes: [String: EventShape<ReferralEvent>] = [
        "referral.filed": EventShape(ReferralEvent.filed),
        "referral.concluded": EventShape(ReferralEvent.concluded),
    ]
}
