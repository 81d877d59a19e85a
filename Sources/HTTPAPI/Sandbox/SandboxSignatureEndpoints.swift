import Application
import ESignature
import Foundation
import HTTPTypes
import Regulation

/// Certificates for trying signatures out, from an authority that nobody else believes.
enum SandboxSignatureEndpoints {
    static let all = [authority, certificate, mobileSignature]

    struct IssuedCertificate: Codable {
        /// PEM
        let certificate: String
    }

    struct MobileSignature: Codable {
        /// For the application's `signature`.
        let signature: String
        /// Always `server`.
        let signedBy: String
        let notice: Text
    }

    static let authority = Endpoint(
        .get, "/sandbox/signature-authority", .sandbox, tr: "Deneme sertifika makamının kökü (PEM)",
        en: "The test authority's root, as PEM", access: .sandbox,
        responses: [.init(status: 200, content: [.init(mediaType: MediaTypes.pem, schema: .string())])]
    ) { call in
        Answer(mediaType: MediaTypes.pem, body: Array(try call.testAuthority().certificate.utf8))
    }

    static let certificate = Endpoint(
        .post, "/sandbox/certificates", .sandbox, tr: "Bir kullanıcının anahtarına deneme sertifikası verir",
        en: "Issues a test certificate for a user's key", access: .sandbox,
        request: [.init(mediaType: MediaTypes.json, schema: CertificateRequestBody.schema)],
        responses: [.json(201, SchemaInference.schema(of: IssuedCertificate.self))]
    ) { call in
        let body = try await call.decode(CertificateRequestBody.self)
        let person = try await call.person(body.subject)
        guard let issued = try call.testAuthority().certificate(for: person, request: body.request, at: Date()) else {
            throw Problem(
                Refusal(
                    .rule,
                    [
                        Fault(
                            nil, at: "/request", tr: "PEM biçiminde bir PKCS #10 sertifika isteği olmalıdır.",
                            en: "This must be a PKCS #10 certificate request in PEM.")
                    ]))
        }
        return try Answer.json(IssuedCertificate(certificate: issued), 201, in: call.language)
    }

    static let mobileSignature = Endpoint(
        .post, "/sandbox/mobile-signatures", .sandbox, tr: "Bir kullanıcının yerine sunucuda imzalar",
        en: "Signs on the server in a user's stead", access: .sandbox,
        request: [.init(mediaType: MediaTypes.json, schema: MobileSignatureBody.schema)],
        responses: [.json(201, SchemaInference.schema(of: MobileSignature.self))]
    ) { call in
        let body = try await call.decode(MobileSignatureBody.self)
        let signature = try call.testAuthority().mobileSignature(
            of: try await call.person(body.subject), over: try CanonicalJSON.bytes(body.application), at: Date())
        return try Answer.json(
            MobileSignature(
                signature: Data(signature).base64EncodedString(), signedBy: "server",
                notice: Text(
                    tr: "Deneme imzası: kullanıcının cihazında değil, sunucuda atıldı.",
                    en: "A trial signature: made on the server, not on the user's device.")), 201, in: call.language)
    }
}

extension Call {
    /// - Throws: 404 where the sandbox has none.
    fileprivate func testAuthority() throws -> TestAuthority {
        guard let authority = api.configuration.testAuthority else { throw Problem.noRoute }
        return authority
    }

    /// - Throws: 422 where nobody has recorded the user's citizen number.
    fileprivate func person(_ subject: String) async throws -> TestAuthority.Person {
        let record = try await services.subjects.record(PersonRecord.self, of: services.pseudonyms.user(subject))
        guard let record, let number = record.tckn.flatMap(CitizenNumber.init) else {
            throw Problem(
                Refusal(
                    .rule,
                    [
                        Fault(
                            nil, at: "/subject", tr: "Bu kullanıcının T.C. kimlik numarası kayıtlı değil.",
                            en: "This user's citizen number is not recorded.")
                    ]))
        }
        return TestAuthority.Person(name: record.name, citizenNumber: number)
    }
}
