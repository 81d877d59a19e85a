/// What became of a lot: its certificate, and those that were cut from it. Template: `lineage`, over `lineage`.
struct LineageView: Sendable {
    struct Node: Sendable {
        let number: String
        let target: String
        let holder: String
        let size: String
        let status: StatusTag
    }

    let lot: String
    let root: Node
    let children: [Node]
    let hasChildren: Bool

    /// `nil` before there is a certificate.
    init?(_ visit: Visit, _ lot: LotAnswer) async throws {
        guard let certificate = lot.certificate else { return nil }
        self.lot = lot.lotNumber
        root = Node(certificate, visit)
        var children: [Node] = []
        for number in certificate.children {
            // A child may be in a hand that the visitor may not look into.
            guard let child: CertificateAnswer = try? await visit.get("/v1/certificates/\(number.percentEncoded)")
            else {
                continue
            }
            children.append(Node(child, visit))
        }
        self.children = children
        hasChildren = !children.isEmpty
    }
}

extension LineageView.Node {
    init(_ certificate: CertificateAnswer, _ visit: Visit) {
        number = certificate.number
        target = "/belgeler/" + certificate.number
        holder = certificate.holder.title
        size =
            "\(visit.formats.count(certificate.bales.count)) \(visit.texts("lot.balesUnit")) · "
            + visit.formats.kilograms(certificate.netKg)
        status = .certificate(certificate.status, visit.texts)
    }
}

extension StatusTag {
    /// By the code of the contract.
    static func certificate(_ status: String, _ texts: Texts) -> StatusTag {
        let tone: Tone =
            switch status {
            case "valid": .good
            case "cancelled", "expired": .bad
            default: .quiet
            }
        return StatusTag(texts.of(status, under: "certificate.status"), tone)
    }
}
