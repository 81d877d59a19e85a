import Application
import EventStore
import HTTPTypes
import ReadModels
import Regulation

/// M25/2, M31/2: what was told to whom, and whether it arrived.
enum NoticeEndpoints {
    static let all = [notices]

    /// Everyone sees what they and their firm were told; the General Directorate and auditors see all.
    static let notices = Endpoint.query(
        "/v1/notices", .notices, tr: "Bildirimler ve teslim durumları, en yenisi önce",
        en: "Notices and what became of them, newest first", query: QueryParameter.paging, current: true,
        answers: Listing<NoticeView>.self
    ) { call in
        let actor = try call.actor()
        let limit = try call.query.limit()
        let before = try call.query.cursor(of: "notices") ?? .max
        let found = try await Outbox(pool: call.services.store.pool).notices(
            to: Visibility.seesAll(actor) ? nil : [actor.subject, actor.firm].compactMap { $0?.text }, before: before,
            limit: limit)
        return Found(
            Listing(
                items: try await call.views(found),
                nextCursor: found.count == limit ? found.last.map { Cursor([$0.position], of: "notices").text } : nil))
    }
}

struct NoticeView: Codable {
    enum Channel: String, Codable, CaseIterable {
        case mail
        case webhook
    }

    let position: Int64
    let event: String
    let stream: String
    /// The user's id; of a firm its VKN.
    let recipient: String
    let channel: Channel
    /// By which a firm was told.
    let webhook: String?
    let state: OutboxEntry.State
    let attempts: Int
    let lastError: String?
    let recordedAt: Instant
    let settledAt: Instant?

    init(_ entry: OutboxEntry, names: Names) {
        position = entry.position
        event = entry.type
        stream = entry.stream
        let subject = SubjectID(entry.recipient)
        switch entry.channel {
        case .mail: (channel, webhook, recipient) = (.mail, nil, names.userID(subject))
        case .webhook(let id): (channel, webhook, recipient) = (.webhook, id, names.party(subject).vkn ?? Erased.text)
        }
        state = entry.state
        attempts = entry.attempts
        lastError = entry.lastError
        recordedAt = Instant(microseconds: entry.recordedAt)
        settledAt = entry.settledAt.map(Instant.init(microseconds:))
    }
}

extension Call {
    func views(_ entries: [OutboxEntry]) async throws -> [NoticeView] {
        let (mail, messages) = (entries.filter { $0.channel == .mail }, entries.filter { $0.channel != .mail })
        let names = try await names(
            parties: messages.map { SubjectID($0.recipient) }, people: mail.map { SubjectID($0.recipient) })
        return entries.map { NoticeView($0, names: names) }
    }
}
