import CottonControl
import Regulation

extension Scene {
    static func apply(
        _ basis: QualificationBasis = .exam, education: Education = .highSchool, cottonMaster: Bool = false,
        service: FormerService? = nil, on day: String = "2025-03-03"
    ) throws -> RegisterInspector {
        RegisterInspector(
            act: try act(on: day), inspector: inspector, basis: basis, education: education,
            cottonMaster: cottonMaster, formerService: service, directorate: directorate, revision: 1)
    }

    static func candidate(_ events: InspectorEvent...) throws -> ResponsibleInspector {
        ResponsibleInspector(folding: try ResponsibleInspector().register(apply()) + events)
    }

    static func legacy(_ events: InspectorEvent...) throws -> ResponsibleInspector {
        ResponsibleInspector(folding: try ResponsibleInspector().register(apply(.legacy)) + events)
    }

    static func trained(on day: String = "2025-04-01") throws -> InspectorEvent {
        .trainingCompleted(TrainingCompleted(on: try date(day), place: "İzmir Bölge Müdürlüğü"))
    }

    static func examined(_ score: Int, exam: Int = 1, on day: String = "2025-04-16") throws -> InspectorEvent {
        .examTaken(ExamTaken(exam: exam, on: try date(day), score: score, announcedOn: try date(day), officer: officer))
    }

    static func objected(exam: Int = 1, on day: String = "2025-04-17") throws -> InspectorEvent {
        .objectionFiled(ObjectionFiled(number: 1, exam: exam, on: try date(day)))
    }

    static func authorised(on day: String = "2025-05-02", until last: String? = nil) throws -> InspectorEvent {
        .authorised(
            InspectorAuthorised(
                authorisationNumber: "PSD-1", on: try date(day), validUntil: try last.map { try date($0) }))
    }

    static func warned(_ count: Int, on day: String) throws -> InspectorEvent {
        .warned(
            InspectorWarned(
                finding: Finding(rule: "M20/1", note: "Parti hazırlanmamış."), on: try date(day),
                season: Season(containing: try date(day)), count: count))
    }

    static func revoked(on day: String) throws -> InspectorEvent {
        .revoked(InspectorRevoked(on: try date(day), cause: .secondWarningInSeason))
    }

    static let board = [
        BoardMember(user: Identifier("mudur"), role: .deputyDirector, chair: true),
        BoardMember(user: Identifier("denetmen-1"), role: .tradeInspector, chair: false),
        BoardMember(user: Identifier("uzman-1"), role: .other, chair: false),
    ]
}
