/// What anybody sees of a certificate whose code they have: whether it counts, in one view, and nobody's name (M22/2).
struct VerificationPage: Page {
    static let template = "verification"

    /// How to check without believing this service.
    struct Proof: Sendable {
        let address: String
        let fileName: String
        let command: String
    }

    let title: String
    let verdict: Verdict
    let number: String?
    let isKnown: Bool
    let rows: [SummaryRow]
    /// The address of the form for one bale.
    let address: String
    let asked: String
    let bale: StatusTag?
    let proof: Proof?

    static func answer(_ visit: Visit) async throws -> PageAnswer {
        let code = visit.path["code"] ?? ""
        let address = "/dogrula/\(code.percentEncoded)"
        guard let found: VerificationAnswer = try await visit.find(address) else {
            return .page(VerificationPage(visit, address), status: 404)
        }
        let asked = visit.path["number"] ?? visit.query["balya"] ?? ""
        let bale: VerificationAnswer.Bale? =
            asked.isEmpty
            ? nil : try await visit.find("\(address)/bales/\(asked.percentEncoded)", as: VerificationAnswer.self)?.bale
        let keys: CheckpointKeysAnswer? = try await visit.find("/v1/checkpoints/keys")
        let page = VerificationPage(visit, address, found, asked: asked, bale: bale, key: keys?.keys.last?.verifier)
        return .page(page, status: asked.isEmpty || bale != nil ? 200 : 404)
    }

    /// A code that is not ours.
    private init(_ visit: Visit, _ address: String) {
        verdict = Verdict(nil, visit.texts)
        title = verdict.word
        number = nil
        isKnown = false
        rows = []
        self.address = address
        asked = ""
        bale = nil
        proof = nil
    }

    private init(
        _ visit: Visit, _ address: String, _ found: VerificationAnswer, asked: String,
        bale: VerificationAnswer.Bale?, key: String?
    ) {
        let (texts, formats) = (visit.texts, visit.formats)
        verdict = Verdict(found.status, texts)
        title = texts("public.verification.title", ["word": verdict.word, "number": found.certificate])
        number = found.certificate
        isKnown = true
        rows = Self.rows(found, texts, formats)
        self.address = address
        self.asked = asked
        self.bale =
            if let bale {
                StatusTag(
                    texts("public.verification.onIt", ["bale": bale.number, "net": formats.kilograms(bale.netKg)]),
                    found.status == "valid" ? .good : .quiet)
            } else if !asked.isEmpty {
                StatusTag(texts("public.verification.notOnIt", ["bale": asked]), .bad)
            } else {
                nil
            }
        let fileName = found.certificate + ".json"
        proof = key.map {
            Proof(
                address: found.proof, fileName: fileName,
                command: "koza verify --proof \(fileName) --key '\($0)'")
        }
    }

    private static func rows(_ found: VerificationAnswer, _ texts: Texts, _ formats: Formats) -> [SummaryRow] {
        [
            SummaryRow(texts("certificate.controlDate"), formats.date(found.controlDate)),
            SummaryRow(texts("public.verification.region"), Directorates.name(found.directorate, texts)),
            SummaryRow(texts("lot.bales"), formats.count(found.baleCount)),
            SummaryRow(
                texts("public.verification.weight"),
                texts(
                    "public.verification.weights",
                    ["net": formats.kilograms(found.netKg), "gross": formats.kilograms(found.grossKg)])),
            SummaryRow(texts("certificate.validUntil"), formats.date(found.validUntil)),
            SummaryRow(
                texts("lot.number"),
                "\(found.lotNumber) · \(found.season) · \(texts.of(found.method, under: "lot.method"))"),
        ]
    }
}
