import Postgres
import TestKit
import Testing

@testable import EventStore

@Suite("The tree over the log")
struct TreeKeeperTests {
    private let signer = NoteSigner.ofNewLog()

    /// Of the events as they can be read.
    private func tree(_ scene: Scene) async throws -> MemoryTree {
        MemoryTree(
            try await scene.store.readAll(after: 0, limit: .max).map { MerkleHash.leaf(Array($0.leafText.utf8)) })
    }

    @Test("Grows with the log, and every proof for a reader holds against the signed root")
    func proofs() async throws {
        try await withScene { scene in
            let keeper = scene.keeper(signer)
            for end in [1, 2, 200, 256, 300, 700] as [Int64] {
                try await scene.fill(try await scene.store.lastPosition() + 1...end)
                try await keeper.catchUp()
            }
            let tree = try await tree(scene)
            let proofs = LogProofs(scene.store)
            let latest = try #require(try await proofs.latestCheckpoint())
            #expect(latest.body.size == 700 && latest.body.root == tree.root(700))
            #expect(latest.note.isSigned(by: signer.verifier) && latest.body.origin == signer.verifier.name)
            #expect(try await proofs.checkpoints(below: .max, limit: 9).map(\.body.size) == [700, 300, 256, 200, 2, 1])
            for (position, size) in [(1, 1), (1, 700), (256, 256), (256, 257), (699, 700), (300, 511)]
                as [(Int64, Int64)]
            {
                let found = try await proofs.inclusion(of: position, size: size)
                #expect(found.proof == tree.inclusion(position - 1, size))
                #expect(found.root == tree.root(size) && found.proof.proves(found.leaf, in: found.root))
            }
            for (from, to) in [(1, 700), (256, 300), (255, 257), (700, 700), (512, 700)] as [(Int64, Int64)] {
                let found = try await proofs.consistency(from: from, to: to)
                #expect(found.proof == tree.consistency(from, to))
                #expect(found.proof.proves(tree.root(from), becomes: tree.root(to)))
            }
            await #expect(throws: ProofError.beyondTree(size: 700)) { try await proofs.inclusion(of: 1, size: 701) }
            await #expect(throws: ProofError.beyondTree(size: 700)) { try await proofs.inclusion(of: 5, size: 4) }
            await #expect(throws: ProofError.beyondTree(size: 700)) { try await proofs.consistency(from: 0, to: 4) }
        }
    }

    @Test("Two processes at once make one tree, whose checkpoints follow each other")
    func twoKeepers() async throws {
        try await withScene { scene in
            let other = try scene.otherStore()
            let work = [scene.keeper(signer), scene.keeper(signer, on: other)].map { keeper in
                Task { await keeper.run() }
            }
            for number in 0..<40 { _ = try await scene.store.append(.one("s\(number)", count: 9)) }
            try await poll("the last event to be signed") {
                try await LogProofs(scene.store).latestCheckpoint()?.body.size == 360
            }
            for task in work { task.cancel() }
            for task in work { await task.value }
            let report = try await scene.verify(trusting: signer)
            #expect(report.isSound && report.covered == 360 && report.events == 360, "\(report.found)")
            #expect(report.checkpoints > 0)
        }
    }

    @Test("Without a key the tree grows unsigned; a key that comes later signs it")
    func keyless() async throws {
        try await withScene { scene in
            try await scene.fill(1...10)
            try await scene.keeper(nil).catchUp()
            #expect(try await LogProofs(scene.store).size() == 10)
            #expect(try await LogProofs(scene.store).latestCheckpoint() == nil)
            #expect(try await scene.verify(trusting: signer).found.first?.hasPrefix("checkpoint:") == true)
            try await scene.keeper(signer).catchUp()
            #expect(try await LogProofs(scene.store).latestCheckpoint()?.body.size == 10)
        }
    }

    @Test("A log that does not continue what was signed is not signed again")
    func refuses() async throws {
        try await withScene { scene in
            try await scene.fill(1...300)
            let keeper = scene.keeper(signer)
            try await keeper.catchUp()
            try await scene.tamper("delete from koza.events where position > 290")
            await #expect(throws: ProofError.missingEvent(position: 291)) { try await keeper.catchUp() }
            try await scene.tamper("update koza.events set data = '{}' where position = 290")
            try await scene.fill(291...310)
            try await scene.tamper("update koza.events set data = '{}' where position = 300")
            await #expect(throws: ProofError.alteredEvent(position: 300)) { try await keeper.catchUp() }
            #expect(try await LogProofs(scene.store).checkpoints(below: .max, limit: 9).count == 1)
        }
    }

    @Test("A tree that was changed below what was signed is not signed again")
    func forked() async throws {
        try await withScene { scene in
            try await scene.fill(1...300)
            let keeper = scene.keeper(signer)
            try await keeper.catchUp()
            try await scene.tamper(
                "update koza.tree_tiles set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) where level = 1")
            try await scene.fill(301...302)
            await #expect(throws: ProofError.forked(size: 300)) { try await keeper.catchUp() }
            try await scene.fill(303...303)
            try await scene.tamper("delete from koza.tree_tiles where level = 1")
            await #expect(throws: ProofError.brokenTree) { try await keeper.catchUp() }
        }
    }

    @Test("After a change of keys the old one signs no more, and its checkpoints stay valid")
    func rotation() async throws {
        try await withScene { scene in
            let successor = signer.successor()
            try await scene.fill(1...10)
            try await scene.keeper(signer).catchUp()
            try await KeyChange(scene.store).change(from: signer, to: successor)
            try await KeyChange(scene.store).change(from: signer, to: successor)
            try await scene.fill(11...20)
            await #expect(throws: ProofError.notTheCurrentKey(successor.verifier.text)) {
                try await scene.keeper(signer).catchUp()
            }
            try await scene.keeper(successor).catchUp()
            let stranger = NoteSigner.ofNewLog()
            await #expect(throws: ProofError.notTheCurrentKey(successor.verifier.text)) {
                try await KeyChange(scene.store).change(from: stranger, to: stranger.successor())
            }
            for root in [signer, successor] {
                for report in [
                    try await scene.verify(trusting: root), try await scene.verifyOffline(trusting: root),
                ] {
                    #expect(report.isSound && report.covered == 20, "\(report.found)")
                }
            }
            #expect(try await scene.verify(trusting: stranger).faults.contains { $0.kind == .key })
        }
    }

    @Test("The service's role keeps the tree, and can take nothing back")
    func applicationRole() async throws {
        try await withScene { scene in
            var configuration = try scene.database.configuration
            configuration.settings["role"] = "koza_app"
            let pool = PostgresPool(configuration, size: 2, logger: Scene.logger)
            let store = EventStore(pool: pool, logger: Scene.logger)
            for stream in ["a", "b"] {
                _ = try await store.append(.one(stream, count: 300))
                try await scene.keeper(signer, on: store).catchUp()
            }
            #expect(try await LogProofs(store).latestCheckpoint()?.body.size == 600)
            await pool.close()
            for sql in [
                "update koza.tree_tiles set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)",
                "update koza.tree_tiles set index = index + 9", "delete from koza.tree_tiles",
                "truncate koza.tree_tiles", "update koza.signed_checkpoints set note = ''",
                "delete from koza.signed_checkpoints", "truncate koza.signed_checkpoints",
                "update koza.checkpoint_keys set verifier = ''", "delete from koza.checkpoint_keys",
            ] {
                await #expect(throws: Psql.Failure.self, "\(sql)") { try await scene.database.psql(sql) }
                await #expect(throws: Psql.Failure.self, "\(sql)") {
                    try await scene.database.psql("set role koza_app; \(sql)")
                }
            }
        }
    }
}
