import Foundation
import HTTPAPI
import HTTPTypes

/// What the sandbox's mobile signature answers.
private struct MobileSignatureAnswer: Decodable, Sendable {
    let signature: String
}

extension Visit {
    /// The bytes of an application that are to be signed, as a file.
    /// - Throws: `ProblemAnswer`.
    func contentToSign(of draft: some ApplicationDraft) async throws -> PageAnswer {
        let body = try JSONEncoder().encode(application(of: draft))
        var answer = try await site.api.answer(
            LocalRequest(
                .post, "/v1/signatures/content", by: actor, from: address, headers: [.contentType: "application/json"],
                body: Array(body), in: language, requestID: requestID))
        answer.headers[.contentDisposition] = "attachment; filename=\"\(SigningForm.contentFile)\""
        return try file(answer)
    }

    /// The draft with the signature that the form gives, where it is good.
    func signed<Draft: ApplicationDraft>(_ draft: Draft) async throws -> Outcome<Draft> {
        var draft = draft
        switch try await givenSignature(under: draft) {
        case .refused(let problem): return .refused(problem)
        case .done(let signature): draft.signature = signature
        }
        if let problem = try await dryRun(draft)?.concerning({ $0 == SigningForm.pointer }) { return .refused(problem) }
        return .done(draft)
    }

    private func givenSignature(under draft: some ApplicationDraft) async throws -> Outcome<String> {
        if form.isGiven(SigningForm.mobile) { return try await mobileSignature(under: draft) }
        let given =
            form.files[SigningForm.file].map { SignatureText(file: $0.bytes) } ?? SignatureText(form[SigningForm.text])
        guard let given else {
            let missing = ProblemAnswer.Entry(
                pointer: SigningForm.pointer, detail: texts("shared.sign.nothing"), rule: nil)
            return .refused(
                ProblemAnswer(
                    title: texts("shared.faults"), status: 422, detail: nil, rule: nil, errors: [missing]))
        }
        return .done(given.base64)
    }

    /// The sandbox signs in the visitor's stead.
    private func mobileSignature(under draft: some ApplicationDraft) async throws -> Outcome<String> {
        let request: JSONValue = [
            "subject": .string(session?.identity.claims.sub ?? ""), "application": application(of: draft),
        ]
        let outcome: Outcome<MobileSignatureAnswer> = try await send(
            Array(try JSONEncoder().encode(request)), mediaType: "application/json", to: "/sandbox/mobile-signatures")
        switch outcome {
        case .done(let made): return .done(made.signature)
        case .refused(let problem): return .refused(problem)
        }
    }

    private func application<Draft: ApplicationDraft>(of draft: Draft) -> JSONValue {
        body(draft.application(by: self), for: Draft.endpoint)
    }
}
