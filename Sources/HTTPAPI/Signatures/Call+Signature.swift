import Application
import HTTPTypes
import Regulation
import Tareks

extension Call {
    /// What is signed of the body: all of it but the signature, in the canonical form of RFC 8785.
    /// - Throws: 400, 422.
    func contentToSign() throws -> [UInt8] {
        var members = try BodyDecoding.members(of: body)
        members["signature"] = nil
        return try CanonicalJSON.bytes(.object(members))
    }

    func signed(by cms: [UInt8]?) throws -> SignedContent? {
        try cms.map { SignedContent(cms: $0, content: try contentToSign()) }
    }

    /// A signature as it was given, or what it is over. It holds the signer's name and citizen number: the signer sees
    /// it, and whoever is told who did what.
    /// - Throws: 403; 404 where nothing was signed; 410 where somebody whom it names was erased.
    func signed(_ signature: ApplicationSignature?, by signer: SubjectID) async throws -> SignedContent {
        let actor = try actor()
        guard actor.subject == signer || actor.isRegional || Visibility.seesAll(actor) else {
            throw Visibility.denied
        }
        guard let signature else {
            throw Problem(.notFound, tr: "Başvuru imzasız.", en: "The application is unsigned.")
        }
        guard let kept = try await services.subjects.signedContent(signature.cms) else {
            throw Problem(
                .gone, tr: "İmza, adı geçen kişinin verileriyle birlikte silindi.",
                en: "The signature was erased with the data of a person it names.")
        }
        return kept
    }
}
