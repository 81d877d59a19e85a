package import Regulation

extension RiskDecision {
    /// Why the application goes this way, for whoever made it.
    package var reasons: [Text] {
        guard let overriddenBy else { return analysisReasons }
        switch overriddenBy.authority {
        case .sandbox:
            return [
                Text(
                    tr: "Hat, deneme ortamında başvuruyla birlikte seçildi; risk analizi uygulanmadı.",
                    en: "The lane was chosen with the application in the sandbox; the risk analysis was not applied.")
            ]
        case .officer:
            return [
                Text(
                    tr: "Hat, yetkili görevlinin gerekçeli kararıyla değiştirildi.",
                    en: "An authorised officer changed the lane by a reasoned decision.")
            ]
        }
    }

    private var analysisReasons: [Text] {
        switch basis {
        case .criteria:
            factors.filter(\.hit).map(\.criterion).reduce(into: [RiskCriterion]()) { seen, criterion in
                if !seen.contains(criterion) { seen.append(criterion) }
            }.map(\.reason)
        case .randomShare, .expectedShare:
            [
                Text(
                    tr: "Başvuru, rastgele seçimle incelemeye ayrıldı.",
                    en: "The application was selected for examination by chance.")
            ]
        case .corrected:
            [
                Text(
                    tr: "Düzeltilen başvuru incelemeye ayrılmıştı; düzeltme bunu değiştirmez.",
                    en: "The corrected application was to be examined; a correction does not change that.")
            ]
        case .audit:
            [
                Text(
                    tr: "Başvuru kabul edildi; rastgele seçimle sonradan denetime ayrıldı.",
                    en: "The application was accepted and selected by chance for a later audit.")
            ]
        case .nothingFound:
            [
                Text(
                    tr: "Risk analizinde inceleme gerektiren bir unsura rastlanmadı.",
                    en: "The risk analysis found nothing that calls for an examination.")
            ]
        }
    }
}

extension RiskCriterion {
    package var reason: Text {
        switch self {
        case .newFactory: Text(tr: "Fabrika ilk sezonundadır.", en: "The factory is in its first season.")
        case .refusedBales:
            Text(
                tr: "Daha önce uygun bulunmayan balyalar yeniden sunulmuştur.",
                en: "Bales that were found against the rules before are presented again.")
        case .newFirm:
            Text(tr: "Firmanın daha önce sonuçlanmış işlemi yoktur.", en: "The firm has no concluded application yet.")
        case .pastFindings:
            Text(
                tr: "Son iki sezonda uygunsuzluk tespit edilmiştir.",
                en: "Something was found against the rules in the last two seasons.")
        case .moistureNearLimit:
            Text(tr: "Beyan edilen rutubet üst sınıra yakındır.", en: "The declared moisture is close to the limit.")
        case .ownerNeverSeen:
            Text(
                tr: "Mal sahibinin pamuğu bu fabrikaca ilk kez sunulmaktadır.",
                en: "This factory presents this owner's cotton for the first time.")
        case .largeLot: Text(tr: "Parti büyüktür.", en: "The lot is large.")
        case .sustainableClaim:
            Text(tr: "Pamuk sürdürülebilir olarak beyan edilmiştir.", en: "The cotton is declared as sustainable.")
        case .countryRisk:
            Text(tr: "Ülke izleme listesindedir.", en: "The country is on the watch list.")
        case .largeQuantity: Text(tr: "Miktar büyüktür.", en: "The quantity is large.")
        case .sameDayRepeat:
            Text(
                tr: "Aynı gün aynı GTİP için çok sayıda başvuru yapılmıştır.",
                en: "Many applications for the same tariff line were made on the same day.")
        case .holderDiffers:
            Text(
                tr: "Kullanılan belgelerden biri başka bir sahibin adınadır.",
                en: "One of the certificates used is another holder's.")
        case .withdrawnUnexamined:
            Text(
                tr: "Firma, inceleme beklerken başvurusunu geri çekmiştir.",
                en: "The firm withdrew an application while an inspector was awaited.")
        case .openWarning:
            Text(tr: "Giderilmemiş bir uyarı vardır.", en: "There is a warning that has not been remedied.")
        }
    }
}
