import Application
import Regulation

/// What the API tells of a notification.
struct SeasonNoticeAnswer: Decodable, Sendable {
    let id: String
    let season: String
    let startsOn: CalendarDate
    let methods: [String]
    let status: String
    let notifiedAt: Instant
    let documents: [AttachedDocumentAnswer]
    let registryNumber: Int?
    let reason: String?
}

/// The notifications of a factory, and the form for the next.
struct SeasonPage: Page {
    static let template = "season"

    struct Row: Sendable {
        let season: String
        let startsOn: String
        let methods: String
        let status: StatusTag
        let reason: String?
        /// Their kinds.
        let documents: String?
    }

    let title: String
    let news: String?
    let factory: String
    let factoryName: String
    let hasFactory: Bool
    let notifications: [Row]
    let hasNotifications: Bool
    let form: FormState
    let fields: [Field]
    let documents: DocumentFields
    let inspector: String

    init(_ visit: Visit, _ draft: SeasonDraft, problem: ProblemAnswer? = nil) async throws {
        let texts = visit.texts
        title = texts("gin.season.title")
        news = visit.query["yeni"] == nil ? nil : texts("gin.season.news")
        let factory = try await visit.factories().first
        self.factory = visit.form["fabrika"] ?? factory?.id ?? ""
        factoryName = factory?.name ?? ""
        hasFactory = factory != nil
        let list: [SeasonNoticeAnswer] =
            if let factory {
                try await visit.get(
                    "/v1/notifications", ["factory": factory.id], as: ListAnswer<SeasonNoticeAnswer>.self
                ).items
            } else { [] }
        notifications = list.map { Row($0, visit) }
        hasNotifications = !notifications.isEmpty
        let form = FormState(visit, draft.fields, problem: problem) { pointer in
            DocumentFields.holds(pointer) ? DocumentFields.target : "#" + Field.id(of: pointer)
        }
        let current = Season(containing: visit.today)
        fields = [
            form.choice(
                "/season", "gin.season.season", [current, current.next].map { ("\($0)", "\($0)") }, radio: true),
            form.text("/startsOn", "gin.season.startsOn", kind: .date, width: .short),
            form.several(
                "/methods", "gin.season.methods",
                ["sondaj", "tekBalya"].map { ($0, texts.of($0, under: "lot.method")) }),
        ]
        documents = DocumentFields(draft.documents, form, suggesting: ["employment", "capacity", "license"])
        self.form = form.naming(fields)
        inspector = visit.actor?.subject.text ?? ""
    }
}

extension SeasonPage.Row {
    init(_ notification: SeasonNoticeAnswer, _ visit: Visit) {
        season = notification.season
        startsOn = visit.formats.date(notification.startsOn)
        methods = notification.methods.map { visit.texts.of($0, under: "lot.method") }.joined(separator: ", ")
        let tone: StatusTag.Tone =
            switch notification.status {
            case "approved": .good
            case "rejected": .bad
            default: .waiting
            }
        status = StatusTag(visit.texts.of(notification.status, under: "gin.season.status"), tone)
        reason = notification.reason
        documents = notification.documents.isEmpty ? nil : notification.documents.map(\.kind).joined(separator: ", ")
    }
}
