import ESignature
import Foundation
import Regulation
import TestKit
import Testing

/// A person with a certificate of an authority that is believed.
struct Scene {
    static let citizenNumber = "10000000146"
    static let subject = "/CN=Ayşe Yılmaz/serialNumber=" + citizenNumber
    static let content = Array(#"{"factory":"fab-1","netKg":220.25}"#.utf8)

    let authority: OpenSSLAuthority

    init(key: OpenSSLAuthority.Key = .p256) async throws {
        authority = try await OpenSSLAuthority(key: key)
    }

    func verify(_ cms: [UInt8], over content: [UInt8] = content, by citizen: String? = citizenNumber) async throws
        -> SignatureOutcome
    {
        await (try verifier).verify(cms, over: content, by: citizen.flatMap(CitizenNumber.init), at: Date())
    }

    var verifier: SignatureVerifier {
        get throws {
            SignatureVerifier(
                roots: try TrustRoots(pem: String(contentsOfFile: authority.rootFile, encoding: .utf8)))
        }
    }
}

extension SignatureOutcome {
    var verified: VerifiedSignature? {
        guard case .verified(let signature) = self else { return nil }
        return signature
    }

    var faults: [SignatureFault] {
        guard case .refused(let faults) = self else { return [] }
        return faults
    }
}
