import Application

/// What a transfer leads to: the new holder's certificate, its fields for themselves, and the one it was cut from.
struct TransferView: Codable {
    let certificate: CertificateView
    let source: CertificateView

    private enum CodingKeys: CodingKey {
        case certificate, source
    }

    /// `nil` where nothing was cut.
    init?(_ move: CertificateMove) {
        guard let certificate = move.certificates.first else { return nil }
        self.certificate = certificate
        source = move.parent
    }

    init(from decoder: any Decoder) throws {
        certificate = try CertificateView(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        _ = try container.decode(CertificateView.self, forKey: .certificate)
        source = try container.decode(CertificateView.self, forKey: .source)
    }

    func encode(to encoder: any Encoder) throws {
        try certificate.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(certificate, forKey: .certificate)
        try container.encode(source, forKey: .source)
    }
}
