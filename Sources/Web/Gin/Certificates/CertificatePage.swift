import Application

/// A certificate, and what is left on it.
struct CertificatePage: Page {
    static let template = "certificate"

    struct Bale: Sendable {
        let number: String
        let gross: String
        let net: String
        let isLeft: Bool
    }

    struct Relative: Sendable {
        let number: String
        /// `nil` where it is not for the visitor.
        let target: String?
    }

    let title: String
    let number: String
    let status: StatusTag
    let news: String?
    let rows: [SummaryRow]
    let remaining: String
    let bales: [Bale]
    let children: [Relative]
    let hasChildren: Bool
    let isValid: Bool
    let canBeMoved: Bool
    /// For an export, where the visitor may apply.
    let applyTarget: String?
    let target: String
    let verification: String

    init(_ visit: Visit, _ certificate: CertificateAnswer) async throws {
        let (texts, formats) = (visit.texts, visit.formats)
        title = texts("certificate.title", ["number": certificate.number])
        number = certificate.number
        status = .certificate(certificate.status, texts)
        news = visit.query["yeni"].flatMap { ["devir", "ifraz"].contains($0) ? texts("certificate.news." + $0) : nil }
        rows = try await Self.rows(certificate, visit)
        remaining = texts(
            "certificate.remainingOf",
            [
                "left": formats.count(certificate.remaining.bales), "all": formats.bales(certificate.bales.count),
                "net": formats.kilograms(certificate.remaining.netKg),
            ])
        let left = Set(certificate.remaining.baleNumbers)
        bales = certificate.bales.map {
            Bale(
                number: $0.number, gross: formats.kilograms($0.grossKg), net: formats.kilograms($0.netKg),
                isLeft: left.contains($0.number))
        }
        var children: [Relative] = []
        for child in certificate.children {
            children.append(Relative(number: child, target: try await visit.certificateLink(child)))
        }
        self.children = children
        hasChildren = !children.isEmpty
        isValid = certificate.status == "valid"
        canBeMoved =
            visit.actor?.role == .responsibleInspector && isValid && certificate.remaining.bales > 0
        applyTarget =
            visit.actor?.role == .firmUser && isValid ? ExportCertificatesPage.target(certificate.number) : nil
        target = "/belgeler/" + certificate.number
        verification = "/dogrula/" + certificate.verificationCode
    }

    private static func rows(_ certificate: CertificateAnswer, _ visit: Visit) async throws -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        let lot = "\(certificate.lot.season)/\(certificate.lot.lotNumber)"
        let rows = [
            SummaryRow(texts("certificate.holder"), certificate.holder.title),
            SummaryRow(
                texts("lot.number"), "\(certificate.lot.lotNumber) · \(certificate.lot.season)",
                link: try await visit.maySee("/v1/lots/" + lot) ? "/partiler/" + lot : nil),
            SummaryRow(texts("lot.method"), texts.of(certificate.method, under: "lot.method")),
            SummaryRow(
                texts("certificate.size"),
                "\(formats.bales(certificate.bales.count)) · "
                    + formats.kilograms(certificate.netKg)),
            SummaryRow(texts("certificate.controlDate"), formats.date(certificate.controlDate)),
            SummaryRow(texts("certificate.validUntil"), formats.date(certificate.validUntil)),
        ]
        var parent: SummaryRow?
        if let number = certificate.parent {
            parent = SummaryRow(texts("certificate.parent"), number, link: try await visit.certificateLink(number))
        }
        let cancelled = certificate.cancellation.map { SummaryRow(texts("certificate.cancellation"), $0) }
        return rows + [parent, cancelled].compactMap(\.self)
    }
}

extension Visit {
    /// The address of a certificate's page; `nil` where it is not for the visitor.
    func certificateLink(_ number: String) async throws -> String? {
        try await maySee("/v1/certificates/" + number.percentEncoded) ? "/belgeler/" + number : nil
    }
}
