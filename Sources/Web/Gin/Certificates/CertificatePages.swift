import Application

/// Certificates, and their transfer and split (M24).
enum CertificatePages {
    static let all = [list, read, chooseTransfer, transfer, chooseSplit, split]

    private static let access = PageRoute.Access.roles(
        .responsibleInspector, .firmUser, .directorate, .tradeInspector, .generalDirectorate, .auditor)

    static let list = PageRoute.get("/belgeler", .roles(.responsibleInspector, .firmUser)) { visit in
        .page(try await CertificatesPage(visit))
    }

    static let read = PageRoute.get("/belgeler/{number}", access) { visit in
        .page(try await CertificatePage(visit, visit.certificate()))
    }

    static let chooseTransfer = PageRoute.get("/belgeler/{number}/devir", .roles(.responsibleInspector)) { visit in
        .page(try await TransferPage(visit))
    }

    static let transfer = PageRoute.post("/belgeler/{number}/devir", .roles(.responsibleInspector)) { visit in
        switch try await visit.send(visit.form, to: visit.certificatePath + "/transfers", as: TransferAnswer.self) {
        case .done(let answer): return .redirect("/belgeler/\(answer.certificate.number)?yeni=devir")
        case .refused(let problem):
            return .page(try await TransferPage(visit, problem: problem), status: problem.status)
        }
    }

    static let chooseSplit = PageRoute.get("/belgeler/{number}/ifraz", .roles(.responsibleInspector)) { visit in
        .page(try await SplitPage(visit))
    }

    /// The bales that were chosen are one part, the rest the other.
    static let split = PageRoute.post("/belgeler/{number}/ifraz", .roles(.responsibleInspector)) { visit in
        let form = try await SplitPage.parts(visit)
        switch try await visit.send(form, to: visit.certificatePath + "/splits", as: CertificateAnswer.self) {
        case .done(let answer): return .redirect("/belgeler/\(answer.number)?yeni=ifraz")
        case .refused(let problem):
            return .page(try await SplitPage(visit, problem: problem), status: problem.status)
        }
    }
}

struct TransferAnswer: Decodable, Sendable {
    let certificate: CertificateAnswer
}

extension Visit {
    var certificatePath: String { "/v1/certificates/\((path["number"] ?? "").percentEncoded)" }

    /// The certificate of the page's address.
    func certificate() async throws -> CertificateAnswer { try await get(certificatePath) }
}
