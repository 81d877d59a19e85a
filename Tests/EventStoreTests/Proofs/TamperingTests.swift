import Postgres
import TestKit
import Testing

@testable import EventStore

/// What a superuser may do to the tables is found by whoever has the public key, with the database and without it.
@Suite("Tampering")
struct TamperingTests {
    private let signer = NoteSigner.ofNewLog()

    /// A log of 600 events, signed at 300 and at 600.
    private func withSignedLog(_ body: (Scene) async throws -> Void) async throws {
        try await withScene { scene in
            for positions in [1...300, 301...600] as [ClosedRange<Int64>] {
                try await scene.fill(positions)
                try await scene.keeper(signer).catchUp()
            }
            try await body(scene)
        }
    }

    @Test("A log that nobody touched is sound")
    func untouched() async throws {
        try await withSignedLog { scene in
            let online = try await scene.verify(trusting: signer)
            let offline = try await scene.verifyOffline(trusting: signer)
            for report in [online, offline] {
                #expect(report.isSound && report.events == 600 && report.covered == 600, "\(report.found)")
                #expect(report.checkpoints == 2 && report.origin == signer.verifier.name)
            }
            #expect(online.bytes == offline.bytes && online.bytes > 600 * 150)
        }
    }

    @Test(
        "Each is found and named, online and offline",
        arguments: [
            ("update koza.events set data = '{\"n\": 8}' where position = 7", ["altered: event 7"]),
            ("update koza.events set metadata = '{\"actor\":  \"test\"}' where position = 600", ["altered: event 600"]),
            (
                "update koza.events set occurred_at = occurred_at + interval '1 us' where position between 3 and 5",
                ["altered: events 3 to 5"]
            ),
            (
                "update koza.events set recorded_at = recorded_at + interval '1 us' where position = 1",
                ["altered: event 1"]
            ),
            ("update koza.events set stream = 'other' where position = 299", ["altered: event 299"]),
            ("update koza.events set type = 'other' where position = 300", ["altered: event 300"]),
            ("update koza.events set version = 1000 where position = 301", ["altered: event 301"]),
            ("update koza.events set schema_version = 2 where position = 302", ["altered: event 302"]),
            ("delete from koza.events where position = 256", ["missing: event 256"]),
            (
                "delete from koza.events where position in (1, 2, 400)",
                ["missing: events 1 to 2", "missing: event 400"]
            ),
            (
                """
                update koza.events set position = -position where position in (20, 500);
                update koza.events set position = 520 + position where position in (-20, -500)
                """, ["moved: event 20 stood at 500", "moved: event 500 stood at 20"]
            ),
            ("delete from koza.events where position > 598", ["truncated: events 599 to 600"]),
            ("delete from koza.events", ["truncated: events 1 to 600"]),
        ])
    func tampered(sql: String, faults: [String]) async throws {
        try await withSignedLog { scene in
            try await scene.tamper(sql)
            let (online, offline) = (
                try await scene.verify(trusting: signer), try await scene.verifyOffline(trusting: signer)
            )
            #expect(named(online) == faults)
            #expect(named(offline) == faults)
        }
    }

    /// Without the consequence that nothing is proved when every event is gone.
    private func named(_ report: VerificationReport) -> [String] {
        report.events == 0 ? report.found.filter { !$0.hasPrefix("checkpoint:") } : report.found
    }

    @Test("One who changes the tree with the event is betrayed by the checkpoints")
    func rewritten() async throws {
        try await withSignedLog { scene in
            try await scene.tamper(
                "update koza.events set data = '{}' where position = 310; truncate koza.tree_tiles")
            try await scene.rebuildTree()
            let expected = ["rewritten: events 301 to 600 checkpoint of size 600"]
            #expect(try await scene.verify(trusting: signer).found == expected)
            #expect(try await scene.verifyOffline(trusting: signer).found == expected)
        }
    }

    @Test("One who signs everything anew with another key is not believed")
    func signedByAnother() async throws {
        try await withSignedLog { scene in
            let kept = try #require(try await LogProofs(scene.store).latestCheckpoint()).note
            let forger = NoteSigner.ofNewLog()
            try await scene.tamper(
                """
                update koza.events set data = '{}' where position = 310;
                truncate koza.tree_tiles, koza.signed_checkpoints, koza.checkpoint_keys
                """)
            try await scene.keeper(forger).catchUp()
            for report in [
                try await scene.verify(trusting: signer), try await scene.verifyOffline(trusting: signer),
            ] {
                #expect(report.faults.contains { $0.kind == .key && $0.size == 600 }, "\(report.found)")
                #expect(report.covered == 0)
            }
            let remembered = try await scene.verify(trusting: signer, remembering: [kept])
            #expect(!remembered.isSound)
        }
    }

    @Test("One who cuts off the end with all that was signed of it is betrayed by a checkpoint that was kept")
    func remembered() async throws {
        try await withSignedLog { scene in
            let kept = try #require(try await LogProofs(scene.store).latestCheckpoint()).note
            try await scene.tamper(
                """
                delete from koza.events where position > 300; truncate koza.tree_tiles;
                delete from koza.signed_checkpoints where size > 300
                """)
            try await scene.rebuildTree()
            #expect(try await scene.verify(trusting: signer).isSound)
            let expected = ["truncated: events 301 to 600"]
            #expect(try await scene.verify(trusting: signer, remembering: [kept]).found == expected)
            #expect(try await scene.verifyOffline(trusting: signer, remembering: [kept]).found == expected)
        }
    }

    @Test("A changed note, a changed node and a lost tile are named")
    func others() async throws {
        try await withSignedLog { scene in
            try await scene.tamper("update koza.signed_checkpoints set note = 'nothing' where size = 300")
            #expect(try await scene.verify(trusting: signer).faults.map(\.kind) == [.checkpoint])
        }
        try await withSignedLog { scene in
            try await scene.tamper(
                "update koza.tree_tiles set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 1")
            #expect(try await scene.verify(trusting: signer).found == ["tree: events 1 to 256 (a node of level 1)"])
        }
        try await withSignedLog { scene in
            try await scene.tamper("delete from koza.tree_tiles where level = 0 and index = 1")
            #expect(
                try await scene.verify(trusting: signer).found == ["tree: events 257 to 512 (leaves are missing)"])
        }
    }
}

extension Scene {
    /// As the forger of a tree would.
    fileprivate func rebuildTree() async throws {
        try await keeper(nil).catchUp()
        try await pool.withTransaction { _ = try await TreeExtension(connection: $0).advance(limit: .max / 2) }
    }
}
