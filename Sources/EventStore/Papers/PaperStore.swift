import Crypto
import Foundation
import Postgres

/// Certificates as PDF: wanted by whoever asks for one first, rendered by a worker, kept for ever. They name people, so
/// they lie sealed under the keys of all whom they name, as kept answers do.
package struct PaperStore: Sendable {
    private let vault: SubjectStore
    private var pool: PostgresPool { vault.pool }

    package init(vault: SubjectStore) {
        self.vault = vault
    }

    /// What there is of a paper. Where there was nothing, it is wanted from now on.
    /// - Throws: ``VaultError``, and where the kept bytes are not those that were rendered.
    package func want(_ paper: PaperName) async throws -> PaperState {
        if let state = try await find(paper) { return state }
        try await pool.execute(
            "insert into koza.papers (certificate, edition) values ($1, $2) on conflict do nothing", Self.key(paper))
        return try await find(paper) ?? .wanted(since: 0)
    }

    private func find(_ paper: PaperName) async throws -> PaperState? {
        let row = try await pool.query(
            "select requested_at, sealed, sha256 from koza.papers where certificate = $1 and edition = $2",
            Self.key(paper)
        ).oneOrNone()
        guard let row else { return nil }
        guard let sealed = try row.optionalBytes(1) else { return .wanted(since: try row.timestamptz(0)) }
        guard let pdf = try await vault.open(sealed, in: Self.place(paper)) else { return .erased }
        let hash = SHA256.hash(data: Data(pdf))
        guard try row.bytes(2) == Array(hash) else { throw VaultError.tampered(subject: paper.certificate) }
        return .rendered(RenderedPaper(pdf: pdf, sha256: hash.hexadecimal))
    }

    /// Takes papers whose time has come; nobody else gets them before the lease is over.
    package func take(_ limit: Int, lease: Duration) async throws -> [WantedPaper] {
        try await pool.query(
            """
            with due as (
                select certificate, edition from koza.papers
                where sha256 is null and next_attempt_at <= clock_timestamp()
                order by next_attempt_at limit $1 for update skip locked
            )
            update koza.papers p
            set attempts = p.attempts + 1, next_attempt_at = clock_timestamp() + $2 * interval '1 microsecond'
            from due where p.certificate = due.certificate and p.edition = due.edition
            returning p.certificate, p.edition, p.attempts
            """, [.int(Int64(limit)), .int(lease.microseconds)]
        ).map { row in
            WantedPaper(
                name: PaperName(certificate: try row.text(0), edition: Int(try row.int(1))),
                attempts: Int(try row.int(2)))
        }
    }

    /// Keeps what was rendered, unless somebody else was faster.
    /// - Parameters:
    ///   - renderer: with its version.
    ///   - keys: of all whom the paper names.
    package func keep(_ paper: PaperName, _ pdf: [UInt8], by renderer: String, under keys: Set<DataKey>) async throws {
        let sealed = try vault.seal(pdf, under: keys, in: Self.place(paper))
        try await pool.execute(
            """
            update koza.papers
            set sealed = $3, sha256 = $4, renderer = $5, rendered_at = clock_timestamp(), last_error = null
            where certificate = $1 and edition = $2 and sha256 is null
            """,
            Self.key(paper) + [.bytes(sealed), .bytes(Array(SHA256.hash(data: Data(pdf)))), .text(renderer)])
    }

    /// Notes why it was not rendered this time, and when to try again.
    package func postpone(_ paper: PaperName, for pause: Duration, because reason: String) async throws {
        try await pool.execute(
            """
            update koza.papers
            set last_error = $3, next_attempt_at = clock_timestamp() + $4 * interval '1 microsecond'
            where certificate = $1 and edition = $2 and sha256 is null
            """, Self.key(paper) + [.text(reason), .int(pause.microseconds)])
    }

    private static func key(_ paper: PaperName) -> [PostgresValue] {
        [.text(paper.certificate), .int(Int64(paper.edition))]
    }

    private static func place(_ paper: PaperName) -> [String] { ["koza.paper", "\(paper)"] }
}
