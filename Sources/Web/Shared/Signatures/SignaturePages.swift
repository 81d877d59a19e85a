import Application
import HTTPAPI
import HTTPTypes
import Hummingbird
import NIOCore
import Regulation

/// M20/2, M28/1: the signature under an application, and what was signed, for whoever verifies them by hand.
enum SignaturePages {
    static let all =
        downloads(of: "/partiler/{season}/{lotNumber}") { $0.lotPath }
        + downloads(of: "/basvurular/{id}") { "/v1/trade-applications/\(($0.path["id"] ?? "").percentEncoded)" }

    private static func downloads(
        of page: String, _ path: @escaping @Sendable (Visit) -> String
    ) -> [PageRoute] {
        [
            PageRoute.get(page + "/imza.p7s", LotStory.access) { try await $0.download(path($0) + "/signature.p7s") },
            PageRoute.get(page + "/imzalanan.json", LotStory.access) {
                try await $0.download(path($0) + "/signed-content")
            },
        ]
    }

    /// Rows about the signature under the application that a page of this address shows.
    static func rows(_ signature: SignatureAnswer?, at page: String, _ visit: Visit) -> [SummaryRow] {
        guard let signature else { return [] }
        let (texts, formats) = (visit.texts, visit.formats)
        return [
            SummaryRow(
                texts("shared.signature"), "\(formats.instant(signature.signedAt)) · \(signature.authority)",
                link: page + "/imza.p7s"),
            SummaryRow(texts("shared.signature.content"), "imzalanan.json", link: page + "/imzalanan.json"),
        ]
    }
}

/// What the API tells of a signature.
struct SignatureAnswer: Decodable, Sendable {
    let authority: String
    let signedAt: Instant
}

extension Visit {
    /// What the API answers with, as a file.
    /// - Throws: `ProblemAnswer` where it answers otherwise than with 200.
    func download(_ path: String) async throws -> PageAnswer {
        let answer = try await site.api.answer(
            LocalRequest(.get, path, by: actor, in: language, requestID: requestID))
        return try file(answer)
    }

    /// - Throws: `ProblemAnswer` where it is none.
    func file(_ answer: Answer) throws -> PageAnswer {
        guard answer.status == 200 else { throw ProblemAnswer(answer) }
        var headers = answer.headers
        headers[.contentType] = answer.mediaType
        headers[.xContentTypeOptions] = "nosniff"
        return .response(
            Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))))
    }
}
