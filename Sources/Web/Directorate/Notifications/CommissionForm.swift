/// M4/1-h: who examines. Five places; those left empty are nobody.
struct CommissionForm: Sendable {
    private static let places = 5

    let rows: [CommissionRow]
    let faults: [FaultLine]
    let isFaulty: Bool
    /// There is one already, which may be changed.
    let isFolded: Bool

    var fields: [Field] { rows.flatMap { [$0.person, $0.isInspector] } }

    init(_ visit: Visit, _ notification: NotificationDetail, _ form: FormState) async throws {
        let known = try await visit.officials()
        var fields = form.fields
        if !fields.names.contains(where: { $0.hasPrefix("/members/") }) {
            for (index, member) in notification.commission.enumerated() {
                fields["/members/\(index)/userId"] = member.userId
                if member.tradeInspector { fields["/members/\(index)/tradeInspector"] = "true" }
            }
        }
        let filled = form.showing(fields)
        rows = (0..<max(Self.places, notification.commission.count)).map { CommissionRow($0, filled, known) }
        faults = form.faults(at: "/members")
        isFaulty = !faults.isEmpty
        isFolded = !notification.commission.isEmpty && form.problem == nil
    }
}

/// A place in the commission.
struct CommissionRow: Sendable {
    struct Member: Sendable {
        let person: String
        let kind: String

        init(_ member: NotificationDetail.Member, _ texts: Texts) {
            person = member.userId
            kind = texts(member.tradeInspector ? "role.tradeInspector" : "notification.commission.official")
        }
    }

    let id: String
    let heading: String
    let person: Field
    let isInspector: Field
    let faults: [FaultLine]
    let isFaulty: Bool

    fileprivate init(_ index: Int, _ form: FormState, _ known: [String]) {
        let pointer = "/members/\(index)"
        id = Field.id(of: pointer)
        heading = form.texts("notification.commission.member", ["number": String(index + 1)])
        person = form.suggesting(known, form.text(pointer + "/userId", "notification.commission.userId", width: .half))
        isInspector = form.flag(pointer + "/tradeInspector", "notification.commission.tradeInspector")
        faults = form.faults(at: pointer)
        isFaulty = !faults.isEmpty
    }
}

extension Visit {
    /// Those who sat in the latest commissions that the visitor may see.
    func officials() async throws -> [String] {
        let list: ListAnswer<NotificationDetail> = try await get("/v1/notifications", ["limit": "50"])
        return Set(list.items.flatMap { $0.commission.map(\.userId) }).sorted(by: Turkish.precedes)
    }
}
