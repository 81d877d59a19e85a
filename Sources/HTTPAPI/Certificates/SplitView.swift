import Application

/// What a split leads to: the certificate that was split, its fields for themselves, and the new ones.
struct SplitView: Codable {
    let certificates: [CertificateView]
    let source: CertificateView

    private enum CodingKeys: CodingKey {
        case certificates, source
    }

    init(_ move: CertificateMove) {
        certificates = move.certificates
        source = move.parent
    }

    init(from decoder: any Decoder) throws {
        source = try CertificateView(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        certificates = try container.decode([CertificateView].self, forKey: .certificates)
        _ = try container.decode(CertificateView.self, forKey: .source)
    }

    func encode(to encoder: any Encoder) throws {
        try source.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(certificates, forKey: .certificates)
        try container.encode(source, forKey: .source)
    }
}
