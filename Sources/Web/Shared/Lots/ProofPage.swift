import Regulation

/// That an event stands in the signed log, and how anybody checks it without us.
struct ProofPage: Page {
    static let template = "proof"

    let title: String
    let position: String
    let rows: [SummaryRow]
    let path: [String]
    let download: String
    let note: String?
    let verifier: String?

    init(_ visit: Visit) async throws {
        let number = visit.path["position"] ?? ""
        download = "/v1/proofs/inclusion/\(number.percentEncoded)"
        let proof: InclusionAnswer = try await visit.get(download)
        let keys: CheckpointKeysAnswer? = try await visit.find("/v1/checkpoints/keys", mayBeHidden: true)
        let (texts, formats) = (visit.texts, visit.formats)
        position = formats.count(Int(proof.position))
        title = texts("shared.proof.title", ["position": position])
        rows =
            [
                SummaryRow(texts("shared.proof.leaf"), proof.leafHash),
                SummaryRow(texts("shared.proof.root"), proof.root),
                SummaryRow(texts("shared.proof.size"), formats.count(Int(proof.size))),
            ]
            + (proof.checkpoint.map { signed in
                [
                    SummaryRow(texts("shared.proof.signedAt"), formats.instant(signed.signedAt)),
                    SummaryRow(texts("shared.proof.origin"), signed.origin),
                ]
            } ?? [])
        path = proof.path
        note = proof.checkpoint?.note
        verifier = keys?.keys.last?.verifier
    }
}

private struct InclusionAnswer: Decodable, Sendable {
    struct Checkpoint: Decodable, Sendable {
        let origin: String
        let signedAt: Instant
        let note: String
    }

    let position: Int64
    let size: Int64
    let leafHash: String
    let path: [String]
    let root: String
    let checkpoint: Checkpoint?
}
