import Application
import CottonControl
import Regulation
import Tareks

extension SeasonNotice: RequestBody {
    package init?(_ fields: FieldReader) {
        let season = fields.required("season", .season)
        let startsOn = fields.required("startsOn", .date)
        let methods = fields.required("methods", .list(.oneOf(ControlMethod.self), atMost: 10))
        let inspectors = fields.optional(
            "responsibleInspectors", .list(FieldKind<InspectorID>.identifier(), atMost: 100), otherwise: [])
        let documents = fields.optional("documents", .list(.object(AttachedDocument.self), atMost: 200), otherwise: [])
        guard let season, let startsOn, let methods else { return nil }
        self.init(
            season: season, startsOn: startsOn, methods: methods, responsibleInspectors: inspectors,
            documents: documents)
    }
}

struct CommissionBody: RequestBody {
    let members: [CommissionMemberName]

    init?(_ fields: FieldReader) {
        guard let members = fields.required("members", .list(.object(CommissionMemberName.self), atMost: 50)) else {
            return nil
        }
        self.members = members
    }
}

struct FindingsBody: RequestBody {
    let requirements: [RequirementFinding]

    init?(_ fields: FieldReader) {
        let requirements = fields.required("requirements", .list(.object(RequirementFinding.self), atMost: 200))
        guard let requirements else { return nil }
        self.requirements = requirements
    }
}

extension RequirementFinding: RequestBody {
    package init?(_ fields: FieldReader) {
        let code = fields.required("code", .text(1...100))
        let met = fields.required("met", .flag)
        let note = fields.optional("note", .text(0...500))
        guard let code, let met else { return nil }
        self.init(code: code, met: met, note: note)
    }
}

struct NotificationDecisionBody: RequestBody {
    enum Decision: String, CaseIterable {
        case approved
        case rejected
    }

    let decision: NotificationDecision

    init?(_ fields: FieldReader) {
        let decision = fields.required("decision", .oneOf(Decision.self))
        let reason = fields.optional("reason", .text(0...500), otherwise: "")
        let registryNumber = fields.optional("registryNumber", .integer(1...1_000_000))
        switch decision {
        case .approved: self.decision = .approved(registryNumber: registryNumber)
        case .rejected: self.decision = .rejected(reason: reason)
        case nil: return nil
        }
    }
}
