import Regulation

/// The moment at which something is looked at, from `?an=`. Template: `as-of`, over `moment`.
struct AsOf: Sendable {
    /// Without the query.
    let action: String
    /// As the browser's field takes it: to the second, in Türkiye.
    let value: String
    private(set) var instant: Instant?
    /// That the past is shown, and which.
    private(set) var told: String?
    private(set) var fault: String?

    init(_ visit: Visit) {
        let asked = visit.query["an"].flatMap { $0.isEmpty ? nil : $0 }
        action = String(visit.target.prefix { $0 != "?" })
        instant = asked.flatMap(Self.instant)
        value = String((instant?.description ?? asked ?? visit.now.description).prefix(19))
        told = instant.map { visit.texts("shared.asOf.told", ["instant": visit.formats.instant($0)]) }
        if asked != nil, instant == nil { fault = visit.texts("shared.asOf.unreadable") }
    }

    /// For the API.
    var query: [String: String?] { ["asOf": instant?.description] }

    /// The day that is looked at.
    func day(_ visit: Visit) -> CalendarDate { instant.map(Istanbul.date) ?? visit.today }

    /// Whether something happened later than what is looked at.
    func isBefore(_ instant: Instant) -> Bool { self.instant.map { $0 < instant } ?? false }

    /// What is shown instead is how it is now.
    fileprivate mutating func refuse(_ problem: ProblemAnswer, _ texts: Texts) {
        (instant, told) = (nil, nil)
        fault = problem.status == 404 ? texts("shared.asOf.notYet") : problem.detail ?? problem.title
    }

    /// With an offset, or as browsers send it, in Türkiye: `2025-10-03T14:05`.
    private static func instant(_ text: String) -> Instant? {
        Instant(text) ?? Instant(text + "+03:00") ?? Instant(text + ":00+03:00")
    }
}

extension Visit {
    /// As it stood then, or as it is where it was not there yet.
    /// - Throws: `ProblemAnswer`.
    func get<View: Decodable>(_ path: String, asOf moment: inout AsOf) async throws -> View {
        guard let instant = moment.instant else { return try await get(path) }
        do {
            return try await get(path, ["asOf": instant.description])
        } catch let problem as ProblemAnswer where [400, 404].contains(problem.status) {
            moment.refuse(problem, texts)
            return try await get(path)
        }
    }
}
