import Foundation
import Testing

@testable import EventStore

@Suite("A proof of one event, by itself")
struct EventProofTests {
    /// As the API writes it.
    private struct Handed: Encodable {
        struct Inclusion: Encodable {
            struct Checkpoint: Encodable {
                var note: String
            }

            var position: Int64 = 4
            var size: Int64 = 7
            var leafHash: Data
            var path: [Data]
            var root: Data
            var checkpoint: Checkpoint?
        }

        var event = "leaf 3"
        var inclusion: Inclusion
    }

    private let signer = NoteSigner.ofNewLog()

    /// Of the fourth of seven events.
    private func handed(origin: String? = nil) throws -> Handed {
        let tree = MemoryTree(count: 7)
        let body = CheckpointBody(origin: origin ?? signer.verifier.name, size: 7, root: tree.root(7))
        return Handed(
            inclusion: Handed.Inclusion(
                leafHash: Data(tree.leaves[3].bytes), path: tree.inclusion(3, 7).path.map { Data($0.bytes) },
                root: Data(body.root.bytes),
                checkpoint: .init(note: try SignedNote(body.text, signedBy: [signer]).note)))
    }

    private func faults(_ proof: some Encodable, trusting keys: NoteSigner...) throws -> [LogFault.Kind] {
        try EventProof(json: JSONEncoder().encode(proof)).verified(trusting: Set(keys.map(\.verifier))).faults
            .map(\.kind)
    }

    @Test("holds with the event and without, for whoever trusts the key")
    func sound() throws {
        let proof = try handed()
        #expect(try faults(proof, trusting: signer) == [])
        #expect(try faults(proof.inclusion, trusting: NoteSigner.ofNewLog(), signer) == [])
        let report = try EventProof(json: JSONEncoder().encode(proof)).verified(trusting: [signer.verifier])
        #expect(report.position == 4 && report.size == 7 && report.origin == signer.verifier.name)
    }

    @Test("names what is wrong with it")
    func unsound() throws {
        let proof = try handed()
        func changed(_ change: (inout Handed) -> Void) throws -> [LogFault.Kind] {
            var other = proof
            change(&other)
            return try faults(other, trusting: signer)
        }
        #expect(try faults(proof, trusting: NoteSigner.ofNewLog()) == [.key])
        #expect(try faults(proof) == [.key])
        #expect(try faults(handed(origin: "another/log"), trusting: signer) == [.key])
        #expect(try changed { $0.event += " " } == [.altered])
        #expect(try changed { $0.inclusion.path.swapAt(0, 1) } == [.tree])
        #expect(try changed { $0.inclusion.path.removeLast() } == [.tree])
        #expect(try changed { $0.inclusion.position = 5 } == [.tree])
        #expect(try changed { $0.inclusion.position = 0 } == [.file])
        #expect(try changed { $0.inclusion.position = .min } == [.file])
        #expect(try changed { $0.inclusion.position = .max } == [.tree])
        #expect(try changed { $0.inclusion.size = 16 } == [.tree, .checkpoint])
        #expect(try changed { $0.inclusion.path[0] = Data([1]) } == [.file])
        #expect(try changed { $0.inclusion.root = $0.inclusion.leafHash } == [.tree, .rewritten])
        #expect(try changed { $0.inclusion.checkpoint = nil } == [.checkpoint])
        #expect(try changed { $0.inclusion.checkpoint?.note += "x" } == [.checkpoint])
    }

    @Test("is nothing else", arguments: ["", "{}", "[]", #"{"event":"x"}"#, #"{"position":1}"#])
    func malformed(_ json: String) {
        #expect(throws: (any Error).self) { try EventProof(json: Data(json.utf8)) }
    }
}
