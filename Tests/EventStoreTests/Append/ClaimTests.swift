import EventStore
import Testing

@Suite("Claims")
struct ClaimTests {
    private let day: Int64 = 86_400_000_000
    private let now: Int64 = 1_700_000_000_000_000

    /// Appends one event to a stream of its own with the claims.
    private func append(_ scene: Scene, _ stream: String, _ claims: [Claim], at instant: Int64? = nil) async throws
        -> AppendOutcome
    {
        let version = try await scene.store.streamVersion(stream)
        return try await scene.store.append(
            .one(stream, at: version, claims: claims, occurredAt: instant ?? now))
    }

    private func isAppended(_ outcome: AppendOutcome) -> Bool {
        if case .appended = outcome { return true }
        return false
    }

    @Test("A key that is taken is refused to others, with its holder, and none of the refused append is written")
    func taken() async throws {
        try await withScene { scene in
            #expect(try await isAppended(append(scene, "a", [.take("bale-1", holder: "a")])))
            let refused = try await append(scene, "b", [.take("bale-2", holder: "b"), .take("bale-1", holder: "b")])
            #expect(refused == .claimed(key: "bale-1", holder: "a"))
            #expect(try await scene.store.readStream("b").isEmpty)
            #expect(try await scene.store.claimHolder("bale-2", at: now) == nil)
            #expect(try await scene.store.claimHolder("bale-1", at: now) == ClaimHolder(holder: "a", until: nil))
        }
    }

    @Test("The same holder takes again, and the end is replaced")
    func sameHolder() async throws {
        try await withScene { scene in
            #expect(try await isAppended(append(scene, "a", [.take("k", holder: "a", until: now + day)])))
            #expect(try await isAppended(append(scene, "a", [.take("k", holder: "a", until: now + 2 * day)])))
            let holder = try await scene.store.claimHolder("k", at: now)
            #expect(holder == ClaimHolder(holder: "a", until: now + 2 * day))
        }
    }

    @Test("Only its holder gives a key back; after that another takes it")
    func given() async throws {
        try await withScene { scene in
            _ = try await append(scene, "a", [.take("k", holder: "a")])
            #expect(try await append(scene, "b", [.give("k", holder: "b")]) == .claimed(key: "k", holder: "a"))
            #expect(try await isAppended(append(scene, "a", [.give("k", holder: "a")])))
            #expect(try await scene.store.claimHolder("k", at: now) == nil)
            #expect(try await isAppended(append(scene, "a", [.give("k", holder: "a")])), "giving twice is no error")
            #expect(try await isAppended(append(scene, "b", [.take("k", holder: "b")])))
        }
    }

    @Test("A claim holds up to its last instant and is free after it")
    func ended() async throws {
        try await withScene { scene in
            _ = try await append(scene, "a", [.take("k", holder: "a", until: now)])
            #expect(try await append(scene, "b", [.take("k", holder: "b")], at: now) == .claimed(key: "k", holder: "a"))
            #expect(try await scene.store.claimHolder("k", at: now + 1) == nil)
            #expect(try await isAppended(append(scene, "b", [.take("k", holder: "b")], at: now + 1)))
            #expect(try await scene.store.claimHolder("k", at: now + 1) == ClaimHolder(holder: "b", until: nil))
        }
    }

    @Test("Giving back a key that has ended and another has taken does not free it")
    func endedAndTaken() async throws {
        try await withScene { scene in
            _ = try await append(scene, "a", [.take("k", holder: "a", until: now)])
            _ = try await append(scene, "b", [.take("k", holder: "b")], at: now + 1)
            let refused = try await append(scene, "a", [.give("k", holder: "a")], at: now + 2)
            #expect(refused == .claimed(key: "k", holder: "b"))
        }
    }

    @Test("A key moves from its holder to another in one append, and not from a third")
    func moved() async throws {
        try await withScene { scene in
            _ = try await append(scene, "a", [.take("k", holder: "a")])
            #expect(
                try await append(scene, "c", [.move("k", from: "b", to: "c")]) == .claimed(key: "k", holder: "a"))
            #expect(try await isAppended(append(scene, "b", [.move("k", from: "a", to: "b")])))
            #expect(try await scene.store.claimHolder("k", at: now)?.holder == "b")
        }
    }

    @Test("Of many who take a key at once on two appenders exactly one gets it")
    func race() async throws {
        try await withScene { scene in
            let stores = [scene.store, try scene.otherStore()]
            let winners = try await withThrowingTaskGroup(of: String?.self) { group in
                for taker in 0..<32 {
                    group.addTask {
                        let outcome = try await stores[taker % 2].append(
                            .one("s\(taker)", claims: [.take("k", holder: "h\(taker)")]))
                        if case .appended = outcome { return "h\(taker)" }
                        return nil
                    }
                }
                return try await group.reduce(into: [String]()) { if let winner = $1 { $0.append(winner) } }
            }
            #expect(winners.count == 1)
            #expect(try await scene.store.claimHolder("k", at: now)?.holder == winners.first)
            #expect(try await scene.store.lastPosition() == 1)
        }
    }

    @Test("A conflict is told before a claim, and a key that was used before both")
    func orderOfChecks() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("a", key: "done", claims: [.take("k", holder: "a")]))
            let both = Append.one("a", claims: [.take("k", holder: "b")])
            #expect(try await scene.store.append(both) == .conflict(stream: "a", expected: 0, actual: 1))
            let all = Append.one("a", key: "done", claims: [.take("k", holder: "b")])
            guard case .alreadyDone = try await scene.store.append(all) else {
                Issue.record("the key was not looked at first")
                return
            }
        }
    }
}
