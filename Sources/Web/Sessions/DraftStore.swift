import Postgres
import Regulation

/// What a person has typed and not sent yet, so that nothing typed is lost.
struct DraftStore: Sendable {
    private let pool: PostgresPool
    private let seal: Seal

    init(pool: PostgresPool, seal: Seal) {
        self.pool = pool
        self.seal = seal
    }

    func load(_ name: String, of subject: SubjectID) async throws -> FormFields? {
        try await pool.query(
            "select content from koza.drafts where subject = $1 and name = $2", [.text(subject.text), .text(name)]
        ).oneOrNone().flatMap { seal.open(try $0.bytes(0), for: purpose(name, subject), as: FormFields.self) }
    }

    func save(_ fields: FormFields, as name: String, of subject: SubjectID) async throws {
        _ = try await pool.execute(
            """
            insert into koza.drafts (subject, name, content) values ($1, $2, $3)
            on conflict (subject, name) do update set content = excluded.content, saved_at = clock_timestamp()
            """,
            [.text(subject.text), .text(name), .bytes(try seal.seal(fields, for: purpose(name, subject)))])
    }

    func discard(_ name: String, of subject: SubjectID) async throws {
        _ = try await pool.execute(
            "delete from koza.drafts where subject = $1 and name = $2", [.text(subject.text), .text(name)])
    }

    private func purpose(_ name: String, _ subject: SubjectID) -> String { "draft \(name) \(subject)" }
}
