import Regulation

/// M19/1, M19/2: work begins on the notified day, within the season, by the methods that were permitted.
/// M15/3, M20/1: by an inspector whom the factory named and whose authority holds.
enum WorkingPermit {
    static func faults(_ command: NumberLot, under permit: SeasonPermit) -> [Fault] {
        let today = command.act.today
        var faults = Faults()
        faults.require(
            permit.season.contains(today), "M19/1", tr: "\(today) tarihi \(permit.season) sezonunda değil.",
            en: "\(today) does not lie in the season \(permit.season).")
        faults.require(
            today >= permit.startsOn, "M19/1", tr: "Fabrika faaliyete \(permit.startsOn) tarihinde başlayabilir.",
            en: "The factory may start work on \(permit.startsOn).")
        faults.require(
            permit.methods.contains(command.method), "M19/2", at: "/method",
            tr: "Fabrikaya bu kontrol yöntemi için izin verilmemiştir.",
            en: "The factory is not permitted this control method.")
        faults.require(
            permit.ginningMethods.contains(command.ginningMethod), "M6/1", at: "/ginningMethod",
            tr: "İzin verilen makineler arasında bu çırçırlama şekli için olan yok.",
            en: "None of the machines that were permitted is for this ginning method.")
        faults.require(
            permit.responsibleInspectors.contains(command.inspector), "M20/1",
            tr: "Başvuran, bu sezon için bildirilen Pamuk Sorumlu Denetçilerinden biri değil (M15/1).",
            en: "The applicant is none of the responsible inspectors notified for this season (M15/1).")
        faults.require(
            command.inspectorAuthorised, "M15/3", tr: "Başvuranın geçerli bir Pamuk Sorumlu Denetçisi yetkisi yok.",
            en: "The applicant has no valid authority as a responsible inspector.")
        return faults.list
    }
}
