import ESignature
import Foundation
import TestKit
import Testing

@Suite("Signatures that do not stand")
struct RefusedSignatureTests {
    @Test("Another content, another person, an unknown root: every fault at once")
    func many() async throws {
        let scene = try await Scene()
        let signer = try await scene.authority.certify(Scene.subject)
        let cms = try await signer.sign(Scene.content)
        #expect(try await scene.verify(cms, over: Scene.content + [32]).faults == [.otherContent])
        #expect(try await scene.verify(cms, by: "10000000078").faults == [.otherPerson])
        #expect(try await scene.verify(cms, by: nil).faults == [.unknownCitizenNumber])
        let others = try await Scene()
        #expect(try await others.verify(cms).faults == [.untrusted])
        #expect(
            try await others.verify(cms, over: [], by: "10000000078").faults == [
                .otherContent, .untrusted, .otherPerson,
            ])
    }

    @Test("A certificate before or after its time, for something else, or without a citizen number")
    func certificates() async throws {
        let scene = try await Scene()
        let authority = scene.authority
        let signers: [(OpenSSLSigner, [SignatureFault])] = [
            (try await authority.certify(Scene.subject, until: "20210101000000Z"), [.outsideValidity]),
            (try await authority.certify(Scene.subject, from: "20480101000000Z"), [.outsideValidity]),
            (try await authority.certify(Scene.subject, usage: .server), [.keyUsage]),
            (try await authority.certify("/CN=A"), [.noCitizenNumber]),
            (try await authority.certify("/CN=A/serialNumber=10000000147"), [.noCitizenNumber]),
            (
                try await authority.certify("/CN=A/serialNumber=10000000146/serialNumber=10000000078"),
                [.noCitizenNumber]
            ),
        ]
        for (signer, faults) in signers {
            #expect(try await scene.verify(try await signer.sign(Scene.content)).faults == faults)
        }
    }

    @Test(
        "The content within, no signed attributes, an old digest, BER: refused",
        arguments: [
            ("-nodetach", SignatureFault.notDetached), ("-noattr", .malformed), ("-stream", .malformed),
        ])
    func forms(_ option: String, _ fault: SignatureFault) async throws {
        let scene = try await Scene()
        let signer = try await scene.authority.certify(Scene.subject)
        #expect(try await scene.verify(try await signer.sign(Scene.content, option)).faults == [fault])
    }

    @Test("SHA-1 and signatures of two are refused")
    func algorithms() async throws {
        let scene = try await Scene()
        let (first, second) = (
            try await scene.authority.certify(Scene.subject),
            try await scene.authority.certify(Scene.subject, serial: "0B")
        )
        let old = try await first.sign(Scene.content, "-md", "sha1")
        #expect(try await scene.verify(old).faults == [.algorithm])
        let both = try await first.sign(
            Scene.content, "-signer", second.certificateFile, "-inkey", second.keyFile)
        #expect(try await scene.verify(both).faults == [.malformed])
    }

    @Test("A certificate of the same key, issuer and number in the signer's place is noticed")
    func substituted() async throws {
        let scene = try await Scene(key: .rsa)
        let own = try await scene.authority.certify(Scene.subject)
        let other = try await scene.authority.certify(
            "/CN=Ayşe Yılmas/serialNumber=" + Scene.citizenNumber, keyOf: own)
        let cms = try await own.sign(Scene.content)
        let (from, to) = (try own.certificate, try other.certificate)
        let start = try #require(cms.firstRange(of: from)?.lowerBound)
        #expect(from.count == to.count)
        let changed = Array(cms[..<start]) + to + cms[(start + from.count)...]
        #expect(try await scene.verify(changed).faults == [.otherCertificate])
    }
}

extension OpenSSLSigner {
    /// In DER.
    fileprivate var certificate: [UInt8] {
        get throws {
            let pem = try String(contentsOfFile: certificateFile, encoding: .utf8)
            let text = pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
            return Array(try #require(Data(base64Encoded: text)))
        }
    }
}
