import CottonControl
import Regulation

/// M35/1, M35/2, M36/2: what those who act for a factory read about its sanctions.
struct FactoryWording {
    let subject: String
    let text: String

    init?(_ event: FactoryEvent) {
        switch event {
        case .warned(let warned):
            let rule = warned.inspector == nil ? "M35/1" : "M36/2"
            subject = "Yazılı uyarı (\(rule))"
            text =
                "Fabrika \(warned.on) günü yazılı olarak uyarılmıştır (\(rule)). Uygunsuzluğun giderilmesi için son gün: "
                + "\(warned.remedyBy).\n" + LotWording.lines(warned.findings)
        case .suspended(let suspended):
            subject = "Faaliyet askıya alındı (M35/2)"
            text =
                "Fabrikada \(suspended.from) ile \(suspended.until) günleri arasında, bu günler dâhil, tasnif ve kontrol "
                + "yapılamaz; TAREKS'teki faaliyeti askıya alınmıştır (M35/1, M35/2). Sebep: \(suspended.cause)\n"
                + "Süre dolduktan ve uygunsuzluk giderildikten sonra yeniden bildirimde bulunulur (M35/3)."
        case .registered, .changed, .registryNumberAllotted, .warningRemedied, .warningOverdue, .inspected,
            .sampleReturned, .changeReported, .changeDecided:
            return nil
        }
    }
}

/// M19/2: what the notified inspectors read about the decision on their season's notification.
struct SeasonWording {
    let subject: String
    let text: String

    init?(_ event: NotificationEvent, _ notified: SeasonNotified) {
        let name = "\(notified.season) sezonu için \(notified.notification) numaralı bildiriminiz"
        switch event {
        case .approved(let approved):
            subject = "\(notified.season): faaliyete izin verildi"
            text =
                "\(name) \(approved.on) günü onaylandı (M19/2). Sicil numarası: \(approved.registryNumber). "
                + "Faaliyete başlama günü: \(notified.startsOn)."
        case .rejected(let rejected):
            subject = "\(notified.season): faaliyete izin verilmedi"
            text = "\(name) \(rejected.on) günü reddedildi (M19/2). Sebep: \(rejected.reason)"
        case .notified, .commissionFormed, .findingsRecorded:
            return nil
        }
    }
}
