import Application
import HTTPAPI

/// A certificate's paper (M21/5), to be looked at, printed and kept.
enum PaperPages {
    static let all = [look, pdf]

    private static let access = PageRoute.Access.roles(
        .responsibleInspector, .firmUser, .directorate, .tradeInspector, .generalDirectorate, .auditor)

    static let look = PageRoute.get("/belgeler/{number}/kagit", access) { visit in
        let certificate = try await visit.certificate()
        let form: CertificateFormView = try await visit.get(visit.certificatePath + "/form")
        let address = WeasyPrint.address(of: form.verificationCode, at: visit.site.configuration.address)
        let words = PaperWords(visit.site.templates)
        return .page(
            PaperPage(
                form, words, address: address, code: try? await QRCode.picture(of: address),
                styles: [visit.site.statics.address(of: "print.css")].compactMap(\.self),
                isSandbox: visit.site.isSandbox, screen: PaperPage.Screen(certificate, visit, words)))
    }

    static let pdf = PageRoute.get("/belgeler/{number}/pdf", access) { visit in
        do {
            return try await visit.download(visit.certificatePath + "/pdf")
        } catch let answer as ProblemAnswer where answer.status == 202 {
            let problem = ProblemAnswer(
                title: visit.texts("paper.rendering"), status: 202, detail: nil, rule: nil, errors: nil)
            return .page(ErrorPage(problem, visit), status: 202)
        }
    }
}

extension PaperPage.Screen {
    fileprivate init(_ certificate: CertificateAnswer, _ visit: Visit, _ words: PaperWords) {
        let isValid = certificate.status == "valid"
        self.certificate = "/belgeler/" + certificate.number
        back = visit.texts("certificate.title", ["number": certificate.number])
        pdf = isValid ? self.certificate + "/pdf" : nil
        pdfText = visit.texts("certificate.pdf")
        void = isValid ? nil : words("certificate.status." + certificate.status)
    }
}
