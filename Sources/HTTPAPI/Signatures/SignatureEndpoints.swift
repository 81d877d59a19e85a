import Application
import CottonControl
import HTTPTypes
import Regulation
import Tareks

/// M20/2, M28/1: signing an application, and the signature under it for whoever doubts it.
enum SignatureEndpoints {
    static let all =
        [content]
        + signed(
            "/v1/lots/{season}/{lotNumber}", tr: "Başvurunun", en: "the lot's application"
        ) { call in
            guard let presented = try await call.services.aggregates.load(try call.lotStream()).aggregate.presented
            else { throw Problem.noRecord }
            try await call.requireSight(of: Belonging(presented))
            return try await call.signed(presented.signature, by: SubjectID(presented.inspector.text))
        }
        + signed(
            "/v1/trade-applications/{id}", tr: "Başvurunun", en: "the application"
        ) { call in
            let application = try await call.services.aggregates.load(.trade(try call.id())).aggregate
            guard let submission = application.submission else { throw Problem.noRecord }
            try Visibility.require(try call.actor(), seesTradeOf: submission.firm)
            return try await call.signed(submission.signature, by: submission.user)
        }

    static let content = Endpoint(
        .post, "/v1/signatures/content", .signatures, tr: "Başvurunun imzalanacak baytları (RFC 8785)",
        en: "The bytes of an application that are to be signed (RFC 8785)",
        access: .roles([.responsibleInspector, .firmUser]),
        request: [.init(mediaType: MediaTypes.json, schema: .dictionary(of: .any))],
        responses: [.json(200, .dictionary(of: .any))]
    ) { call in
        try call.requireJSON()
        return Answer(body: try call.contentToSign())
    }

    private static func signed(
        _ path: String, tr: String, en: String, _ find: @escaping @Sendable (Call) async throws -> SignedContent
    ) -> [Endpoint] {
        [
            download(
                path + "/signature.p7s", MediaTypes.signature, .string(format: "binary"), tr: tr + " imzası (CAdES)",
                en: "The signature under " + en + " (CAdES)"
            ) { Array(try await find($0).cms) },
            download(
                path + "/signed-content", MediaTypes.json, .dictionary(of: .any), tr: tr + " imzalanan baytları",
                en: "The bytes of " + en + " that were signed"
            ) { Array(try await find($0).content) },
        ]
    }

    private static func download(
        _ path: String, _ mediaType: String, _ schema: JSONSchema, tr: String, en: String,
        _ find: @escaping @Sendable (Call) async throws -> [UInt8]
    ) -> Endpoint {
        Endpoint(
            .get, path, .signatures, tr: tr, en: en, access: .roles(Role.people),
            responses: [.init(status: 200, content: [.init(mediaType: mediaType, schema: schema)])]
        ) { call in
            try await call.awaitReadModels(current: true)
            return Answer(mediaType: mediaType, body: try await find(call))
        }
    }
}
