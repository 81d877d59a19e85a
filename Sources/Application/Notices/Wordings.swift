import CottonControl
import Regulation
import Tareks

/// M25/2: what an inspector reads about a lot.
struct LotWording {
    let subject: String
    let text: String

    init?(_ event: LotEvent, _ lot: LotPresented) {
        let name = "\(lot.season) sezonu \(lot.number) numaralı parti"
        switch event {
        case .routed(let routed) where routed.risk.lane.awaitsExamination:
            subject = "\(lot.number): kontrol yapılacak"
            text = "\(name) için Ticaret Denetmeni görevlendirilecek. Talep en geç \(routed.deadline) sonuçlanır."
        case .certified(let certified):
            subject = "\(lot.number): belge düzenlendi"
            text =
                "\(name) için \(certified.certificate) numaralı Pamuk Kontrol Belgesi düzenlendi."
                + " Kontrol tarihi: \(certified.controlDate)."
        case .refused(let refused):
            subject = "\(lot.number): belge düzenlenmedi"
            text = "\(name) Tebliğe uygun bulunmadı (M21/2).\n" + Self.lines(refused.findings)
        case .presented, .routed, .inspectorAssigned, .sampled, .classingVoided, .analysed, .inspected,
            .deadlineMissed:
            return nil
        }
    }

    static func lines(_ findings: [Finding]) -> String {
        findings.map { "- \($0.rule): \($0.note)" }.joined(separator: "\n")
    }
}

/// M31/2: what a firm's user reads about an application.
struct TradeWording {
    let subject: String
    let text: String

    init?(_ event: TradeApplicationEvent, _ application: TradeApplicationSubmitted) {
        let direction =
            switch application.direction {
            case .export: "ihracat"
            case .import: "ithalat"
            }
        let name = "\(application.application) numaralı \(direction) başvurunuz"
        switch event {
        case .tradeApplicationSubmitted(let submitted) where submitted.risk.lane.awaitsExamination:
            subject = "\(application.application): kontrol yapılacak"
            text = "\(name) için Ticaret Denetmeni görevlendirilecek. Talep en geç \(submitted.deadline) sonuçlanır."
        case .referenceIssued(let reference):
            subject = "\(application.application): referans numarası oluşturuldu"
            text =
                "\(name) için TAREKS referans numarası: \(reference.number)."
                + " Son geçerlilik günü: \(reference.validUntil)."
        case .tradeApplicationRefused(let refused):
            subject = "\(application.application): referans numarası oluşturulmadı"
            text = "\(name) Tebliğe uygun bulunmadı.\n" + LotWording.lines(refused.findings)
        case .tradeApplicationSubmitted, .balesNamed, .tradeInspectionRecorded, .tradeApplicationCancelled,
            .referenceUsed,
            .tradeDeadlineMissed:
            return nil
        }
    }
}

/// M36/1: what an inspector reads about their own authority.
struct InspectorWording {
    let subject: String
    let text: String

    init?(_ event: InspectorEvent) {
        switch event {
        case .warned(let warned):
            subject = "Yazılı uyarı"
            text = "\(warned.on) günü uyarıldınız (M36/1).\n" + LotWording.lines([warned.finding])
        case .revoked(let revoked):
            subject = "Yetkiniz iptal edildi"
            text = "Pamuk Sorumlu Denetçisi yetkiniz \(revoked.on) gününden başlayarak iptal edilmiştir (M36/1)."
        case .registered, .trainingCompleted, .examTaken, .objectionFiled, .objectionDecided, .assentRecorded,
            .authorised, .employed:
            return nil
        }
    }
}
