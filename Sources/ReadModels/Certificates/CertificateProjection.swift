import CottonControl
import Regulation
import Schema

extension Projections {
    static let certificates = DocumentProjection<Certificate>(
        "certificates", version: 1, category: "certificate", definition: ReadModelTables.certificates,
        columns: [
            .text("holder") { $0.issued?.holder.text },
            .text("factory") { $0.issued?.factory.text },
            .text("directorate") { $0.issued?.directorate.text },
            .text("season") { $0.issued?.season.description },
            .text("lot") { $0.issued?.lot.text },
            .text("parent") { $0.issued?.parent?.text },
            .text("verification_code") { $0.issued?.verificationCode },
            .date("valid_until") { $0.issued?.validUntil },
            .boolean("cancelled") { $0.cancellation != nil },
            .text("moved") { $0.bales.isEmpty ? $0.lastMove?.rawValue : nil },
            .boolean("drawn") { !$0.draws.isEmpty },
        ])
}
