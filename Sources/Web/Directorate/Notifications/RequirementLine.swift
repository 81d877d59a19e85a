/// A requirement as the commission found it.
struct RequirementLine: Sendable {
    let name: String
    let methods: String
    let standing: StatusTag
    let note: String?

    static func lines(_ visit: Visit, _ notification: NotificationDetail) async throws -> [RequirementLine] {
        let asked = try await visit.requirements(of: notification.methods)
        let others = notification.requirements.map(\.code).filter { code in !asked.contains { $0.code == code } }
        return (asked + others.map { (code: $0, methods: [String]()) }).map { code, methods in
            RequirementLine(code, methods, notification.requirements.first { $0.code == code }, visit.texts)
        }
    }

    private init(_ code: String, _ methods: [String], _ found: NotificationDetail.Requirement?, _ texts: Texts) {
        name = texts.of(code, under: "requirement")
        self.methods = methods.map { texts.of($0, under: "lot.method") }.joined(separator: ", ")
        note = found?.note
        standing =
            switch found?.met {
            case true?: StatusTag(texts("requirement.met"), .good)
            case false?: StatusTag(texts("requirement.unmet"), .bad)
            case nil: StatusTag(texts("requirement.open"), .quiet)
            }
    }
}
