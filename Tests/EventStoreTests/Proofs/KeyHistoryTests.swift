import Testing

@testable import EventStore

@Suite("Keys one after another")
struct KeyHistoryTests {
    private let keys = (0..<4).map { _ in NoteSigner.ofNewLog() }

    private func entry(
        _ number: Int, after size: Int64, from old: Int? = nil, signers: [Int]? = nil, reason: String? = nil
    ) throws -> KeyHistory.Entry {
        guard number > 0 else { return KeyHistory.Entry(verifier: keys[0].verifier.text, rotation: nil) }
        let old = old ?? number - 1
        let rotation = KeyRotation(
            origin: keys[0].verifier.name, size: size, old: keys[old].verifier, new: keys[number].verifier,
            reason: reason)
        let note = try SignedNote(rotation.text, signedBy: (signers ?? [old, number]).map { keys[$0] })
        return KeyHistory.Entry(verifier: keys[number].verifier.text, rotation: note.note)
    }

    @Test("Whoever trusts one of them trusts all that hand over to each other", arguments: 0..<3)
    func chain(root: Int) throws {
        let history = KeyHistory([try entry(0, after: 0), try entry(1, after: 10), try entry(2, after: 20)])
        #expect(history.faulty.isEmpty && history.current == keys[2].verifier)
        let trusted = history.trusted(from: [keys[root].verifier])
        #expect(trusted.map(\.verifier) == keys.prefix(3).map(\.verifier))
        #expect(trusted.map(\.after) == [0, 10, 20] && trusted.map(\.upTo) == [10, 20, nil])
        #expect(history.trusted(from: [keys[3].verifier]).isEmpty)
    }

    @Test("A key that slipped in without the old one's signature is faulty, and trusted by nobody")
    func intruder() throws {
        for signers in [[1], [0], [2, 1]] {
            let history = KeyHistory([try entry(0, after: 0), try entry(1, after: 10, signers: signers)])
            #expect(history.faulty == [2])
            #expect(history.trusted(from: [keys[0].verifier]).map(\.verifier) == [keys[0].verifier])
        }
        let stranger = KeyHistory([try entry(0, after: 0), try entry(2, after: 10, from: 1)])
        #expect(stranger.faulty == [2])
        #expect(KeyHistory([KeyHistory.Entry(verifier: "none", rotation: nil)]).faulty == [1])
    }

    @Test("A key that replaces a lost one is told by its reason, and trusted by those alone who know it")
    func replacement() throws {
        let history = KeyHistory([
            try entry(0, after: 0), try entry(1, after: 10, signers: [1], reason: "the disk\nbroke"),
            try entry(2, after: 20),
        ])
        #expect(history.faulty.isEmpty && history.keys[1].rotation?.text.hasSuffix("\nthe disk broke\n") == true)
        #expect(history.trusted(from: [keys[0].verifier]).map(\.verifier) == [keys[0].verifier])
        #expect(history.trusted(from: [keys[2].verifier]).map(\.verifier) == [keys[1].verifier, keys[2].verifier])
        let all = history.trusted(from: [keys[0].verifier, keys[1].verifier])
        #expect(all.map(\.after) == [0, 10, 20] && all.map(\.upTo) == [10, 20, nil])
        for signers in [[], [0]] {
            let unsigned = KeyHistory([
                try entry(0, after: 0), try entry(1, after: 10, signers: signers, reason: "lost"),
            ])
            #expect(unsigned.faulty == [2])
        }
    }

    @Test("A key signs from where it took over to where it handed over")
    func spans() throws {
        let history = KeyHistory([try entry(0, after: 0), try entry(1, after: 10)])
        let check = CheckpointCheck(history, trusting: [keys[0].verifier])
        func fault(_ size: Int64, by key: Int, origin: String? = nil) throws -> LogFault.Kind? {
            let body = CheckpointBody(origin: origin ?? keys[0].verifier.name, size: size, root: .empty)
            return check.fault(of: try SignedNote(body.text, signedBy: [keys[key]]).note, size: size)?.kind
        }
        #expect(try fault(10, by: 0) == nil && fault(11, by: 1) == nil)
        #expect(try fault(11, by: 0) == .key && fault(10, by: 1) == .key && fault(5, by: 2) == .key)
        #expect(try fault(5, by: 0, origin: "another") == .checkpoint)
        #expect(check.fault(of: "nothing", size: 5)?.kind == .checkpoint)
    }
}
