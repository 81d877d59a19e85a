import Application
import Crypto
import Foundation
import Postgres
import Regulation

/// Sessions in the database, so that they outlive a restart and hold on every server. Who reads the table learns neither
/// an id with which one could sign in nor a name.
struct SessionStore: Sendable {
    private let pool: PostgresPool
    private let seal: Seal

    init(pool: PostgresPool, seal: Seal) {
        self.pool = pool
        self.seal = seal
    }

    /// `nil` where nobody is signed in by that id, or not any more.
    func find(_ id: String) async throws -> Session? {
        let row = try await pool.query(
            "select identity from koza.sessions where id_hash = $1 and expires_at > clock_timestamp()",
            [.bytes(Self.hash(id))]
        ).oneOrNone()
        guard let row else { return nil }
        return seal.open(try row.bytes(0), for: Self.purpose, as: Identity.self).map(Session.init)
    }

    /// Also forgets sessions that have ended.
    func signIn(_ id: String, _ identity: Identity, as subject: SubjectID) async throws {
        _ = try await pool.execute("delete from koza.sessions where expires_at <= clock_timestamp()")
        _ = try await pool.execute(
            """
            insert into koza.sessions (id_hash, subject, identity, expires_at)
            values ($1, $2, $3, clock_timestamp() + make_interval(secs => $4::bigint))
            """,
            [
                .bytes(Self.hash(id)), .text(subject.text), .bytes(try seal.seal(identity, for: Self.purpose)),
                .int(Int64(Session.lifetime)),
            ])
    }

    func signOut(_ id: String) async throws {
        _ = try await pool.execute("delete from koza.sessions where id_hash = $1", [.bytes(Self.hash(id))])
    }

    /// In every browser.
    func signOutEverywhere(_ subject: SubjectID) async throws {
        _ = try await pool.execute("delete from koza.sessions where subject = $1", [.text(subject.text)])
    }

    private static let purpose = "session"

    private static func hash(_ id: String) -> [UInt8] {
        Array(SHA256.hash(data: Data(id.utf8)))
    }
}
