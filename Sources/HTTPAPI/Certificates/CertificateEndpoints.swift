import Application
import CottonControl
import HTTPTypes
import Regulation

enum CertificateEndpoints {
    static let all = [transfer, split, reissue, cancel] + CertificateQueries.all + PaperEndpoints.all

    /// M24
    static let transfer = Endpoint.command(
        .post, "/v1/certificates/{number}/transfers", .certificates,
        tr: "Belgenin balyalarını başka bir sahibe devreder (M24)", en: "Transfers bales to another holder (M24)",
        roles: [.responsibleInspector], body: TransferBody.self, answers: TransferView.self
    ) { session, call, body in
        let number: CertificateNumber = try call.id("number")
        let move = try await session.transferCertificate(number, to: body.to, bales: body.bales)
        guard let view = TransferView(move) else { throw Problem.noRecord }
        let child = view.certificate.number
        return Reply(
            view, status: 201, version: session.version(of: .certificate(child)),
            location: "/v1/certificates/\(child)")
    }

    /// M24
    static let split = Endpoint.command(
        .post, "/v1/certificates/{number}/splits", .certificates, tr: "Belgeyi böler (M24)",
        en: "Splits a certificate (M24)", roles: [.responsibleInspector], body: SplitBody.self,
        answers: SplitView.self
    ) { session, call, body in
        let number: CertificateNumber = try call.id("number")
        return Reply(
            SplitView(try await session.splitCertificate(number, body.parts.map(\.bales))), status: 201,
            version: session.version(of: .certificate(number)))
    }

    /// M22/2
    static let reissue = Endpoint.command(
        .post, "/v1/certificates/{number}/reissue", .certificates,
        tr: "Hatalı belgenin yerine yenisini düzenler (M22/2)", en: "Replaces a certificate that is wrong (M22/2)",
        roles: [.directorate], body: ReissueBody.self, answers: TransferView.self
    ) { session, call, body in
        let number: CertificateNumber = try call.id("number")
        let move = try await session.reissueCertificate(number, reason: body.reason, holder: body.holder)
        guard let view = TransferView(move) else { throw Problem.noRecord }
        let child = view.certificate.number
        return Reply(
            view, status: 201, version: session.version(of: .certificate(child)),
            location: "/v1/certificates/\(child)")
    }

    /// M21/2, M22/2
    static let cancel = Endpoint.command(
        .post, "/v1/certificates/{number}/cancellation", .certificates, tr: "Belgeyi ve ondan kesilenleri iptal eder",
        en: "Cancels a certificate and what was cut from it (M21/2, M22/2)", roles: [.directorate],
        body: ReasonBody.self,
        answers: CertificateView.self, status: 200
    ) { session, call, body in
        let number: CertificateNumber = try call.id("number")
        let view = try await session.cancelCertificate(number, reason: body.reason)
        return Reply(view, version: session.version(of: .certificate(number)))
    }
}
