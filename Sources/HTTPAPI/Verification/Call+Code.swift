import CottonControl
import ReadModels

extension Call {
    /// The certificate whose verification code stands in the address; `nil` where it is none's. Whoever tries out codes
    /// is soon told nothing any more, right ones included, while right ones count for nothing.
    /// - Throws: 429.
    func certificateOfCode() async throws -> (certificate: Certificate, issued: CertificateIssued)? {
        let asker = address ?? "-"
        try api.guesses.requireRoom(for: asker)
        if let code = path["code"], Identifiers.isWellFormed(code),
            let found = try await readModels.certificate(verificationCode: code)?.value, let issued = found.issued
        {
            return (found, issued)
        }
        api.guesses.take(from: asker)
        return nil
    }
}
