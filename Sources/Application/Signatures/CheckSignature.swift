import ESignature
import EventStore
import Foundation
import Regulation
import Tareks

/// A good signature under a command's request.
struct CheckedSignature {
    let content: SignedContent
    let record: ApplicationSignature
    /// Held by the one application that the signature stands under.
    let claim: String

    init(_ content: SignedContent, _ verified: VerifiedSignature) {
        self.content = content
        record = ApplicationSignature(
            cms: content.id, certificate: verified.certificate, authority: verified.authority,
            signedAt: verified.signedAt)
        claim = "signature:" + verified.act
    }
}

extension CommandSession {
    /// M20/2, M28/1: that the actor signed what they apply with, where it is signed or has to be. Every event of the
    /// command names the signature from here on.
    /// - Parameter rule: by which the application is to be signed.
    func check(_ signed: SignedContent?, _ rule: Citation) async throws -> [Fault] {
        guard let signed else {
            return services.signatures.isRequired ? [SignatureFault.missing.fault(rule)] : []
        }
        let person = try await services.subjects.record(PersonRecord.self, of: actor.subject)
        // The sandbox's clock is not the signer's.
        let outcome = await services.signatures.verifier.verify(
            Array(signed.cms), over: Array(signed.content), by: person?.tckn.flatMap(CitizenNumber.init), at: Date())
        switch outcome {
        case .refused(let faults): return faults.map { $0.fault(rule) }
        case .verified(let verified):
            signature = CheckedSignature(signed, verified)
            return []
        }
    }

    /// Keeps the signature, if there is one, and takes care that it stands under nothing else.
    /// - Parameters:
    ///   - party: whom the application names beside the actor.
    ///   - holder: the application's id.
    func keepSignature(naming party: SubjectID, of holder: String) async throws {
        guard let signature else { return }
        try await services.subjects.keep(signature.content, naming: actor.subject, party)
        claim(.take(signature.claim, holder: holder), pointer: "/signature")
    }
}
