import ESignature
import Foundation
import Regulation
import TestKit
import Testing

@Suite("Signatures that openssl made and that stand")
struct GoodSignatureTests {
    @Test(
        "CAdES by RSA and by ECDSA, with each digest",
        arguments: zip(
            [OpenSSLAuthority.Key.rsa, .rsa, .p256, .p384], ["sha256", "sha512", "sha256", "sha384"]))
    func algorithms(_ key: OpenSSLAuthority.Key, _ digest: String) async throws {
        let scene = try await Scene()
        let signer = try await scene.authority.certify(Scene.subject, key: key)
        let outcome = try await scene.verify(try await signer.sign(Scene.content, "-cades", "-md", digest))
        let verified = try #require(outcome.verified, "\(outcome)")
        #expect(verified.authority == "Deneme")
        #expect(verified.certificate.count == 64)
        #expect(abs(verified.signedAt.microseconds / 1_000_000 - Int64(Date().timeIntervalSince1970)) < 600)
    }

    @Test("The signer named by key identifier; without a certificate's digest; a citizen number as ETSI writes it")
    func variants() async throws {
        let scene = try await Scene()
        let signer = try await scene.authority.certify("/CN=A/serialNumber=PNOTR-" + Scene.citizenNumber)
        for options in [["-cades", "-keyid"], ["-nosmimecap"]] {
            let cms = try await signer.sign(Scene.content, options[0], options.last ?? "")
            #expect(try await scene.verify(cms).verified != nil, "\(options)")
        }
    }

    @Test("What is signed may be empty, or long")
    func lengths() async throws {
        let scene = try await Scene()
        let signer = try await scene.authority.certify(Scene.subject)
        for content in [[], [UInt8](repeating: 7, count: 300_000)] {
            #expect(try await scene.verify(try await signer.sign(content), over: content).verified != nil)
        }
    }
}
