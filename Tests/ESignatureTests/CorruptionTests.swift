import ESignature
import Foundation
import TestKit
import Testing

@Suite("Corrupted signatures")
struct CorruptionTests {
    @Test("Whatever byte is changed, it is refused, or says the same as before")
    func flipped() async throws {
        let (scene, cms) = try await Self.signed()
        let good = try #require(try await scene.verify(cms).verified)
        for index in cms.indices {
            var changed = cms
            changed[index] ^= UInt8(1 << (index % 8))
            let outcome = try await scene.verify(changed)
            #expect(outcome.verified == nil || outcome.verified == good, "byte \(index)")
        }
    }

    @Test("However much is cut off or added, it is refused")
    func cut() async throws {
        let (scene, cms) = try await Self.signed()
        for length in cms.indices { #expect(try await scene.verify(Array(cms[..<length])).faults == [.malformed]) }
        #expect(try await scene.verify(cms + [0]).faults == [.malformed])
    }

    @Test("Bytes taken out, doubled and strewn in leave it refused, or saying the same", arguments: 1...20)
    func mangled(_ seed: UInt64) async throws {
        let (scene, cms) = try await Self.signed()
        let good = try #require(try await scene.verify(cms).verified)
        var random = Generator(state: seed)
        for _ in 0..<100 {
            var changed = cms
            for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mangle(&changed, &random) }
            let outcome = try await scene.verify(changed)
            #expect(outcome.verified == nil || outcome.verified == good)
        }
    }

    @Test("Nonsense, nesting without end and lengths beyond all bounds are refused")
    func nonsense() async throws {
        let scene = try await Scene()
        let bombs: [[UInt8]] = [
            [], [0x30], [0x30, 0x80, 0, 0], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x30, 0x88, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], Array(repeating: 0x30, count: 60_000),
            Array(repeating: 0, count: 60_000), Array(repeatElement([0x30, 0x80], count: 20_000).joined()),
        ]
        for bomb in bombs { #expect(try await scene.verify(bomb).faults == [.malformed]) }
        let long = [UInt8](repeating: 0x30, count: SignatureVerifier.sizeLimit + 1)
        #expect(try await scene.verify(long).faults == [.tooLong])
    }

    private static func signed() async throws -> (Scene, [UInt8]) {
        let scene = try await Scene()
        return (scene, try await scene.authority.certify(Scene.subject).sign(Scene.content))
    }

    private static func mangle(_ bytes: inout [UInt8], _ random: inout Generator) {
        let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...16, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 2: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
        default: if place < bytes.count { bytes[place] = UInt8.random(in: .min ... .max, using: &random) }
        }
    }

    /// The same bytes at every run (SplitMix64).
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}
