import Regulation
import Tareks

/// M13/4, M21/1, M21/2: what a trade inspector's record must hold.
enum Inspection {
    private static let longestNote = 500

    static func faults(_ command: InspectLot, of presented: LotPresented, in lane: Lane) -> [Fault] {
        var faults = Faults()
        faults.require(
            (presented.presentedOn...max(presented.presentedOn, command.act.today)).contains(command.inspectedOn),
            "M21/1", at: "/inspectedOn", tr: "Muayene tarihi, sunuluş tarihi ile bugün arasında olmalıdır.",
            en: "The inspection lies between the day of presentation and today.")
        faults.add(contentsOf: opened(command, of: presented, in: lane))
        faults.add(contentsOf: result(command))
        return faults.list
    }

    /// In the yellow lane the documents are examined, and bales only where the inspector asks for them.
    private static func opened(_ command: InspectLot, of presented: LotPresented, in lane: Lane) -> [Fault] {
        var faults = Faults()
        let known = Set(presented.bales.map(\.number))
        var seen: Set<String> = []
        for (index, bale) in command.bales.enumerated() {
            faults.require(
                known.contains(bale.number), "M13/4", at: "/bales/\(index)/number",
                tr: "Balya \(bale.number) bu partide yok.", en: "Bale \(bale.number) is not of this lot.")
            faults.require(
                seen.insert(bale.number).inserted, "M13/4", at: "/bales/\(index)/number",
                tr: "Balya \(bale.number) iki kez yazılmış.", en: "Bale \(bale.number) is written twice.")
        }
        let share = Sondaj.range(of: presented.bales.count, rules: command.act.rules.on(command.inspectedOn))
        // What is refused may be refused before a bale is opened, as where nothing is stacked (M13/3).
        let needed = (command.conforming ? share.lowerBound : 0)...share.upperBound
        if presented.method == .sondaj, lane == .red || !command.bales.isEmpty {
            faults.require(
                needed.contains(command.bales.count), "M13/4", at: "/bales",
                tr: "\(presented.bales.count) balyadan \(needed.lowerBound)–\(needed.upperBound) balya açılır; "
                    + "\(command.bales.count) balya yazıldı.",
                en: "Of \(presented.bales.count) bales \(needed.lowerBound) to \(needed.upperBound) are opened; "
                    + "\(command.bales.count) were recorded.")
        }
        return faults.list
    }

    private static func result(_ command: InspectLot) -> [Fault] {
        var faults = Faults()
        if command.conforming {
            for (index, bale) in command.bales.enumerated() where !bale.isConforming {
                faults.add(
                    Fault(
                        "M21/2", at: "/bales/\(index)",
                        tr: "Balya \(bale.number) uygun bulunmamış; parti uygun sayılamaz.",
                        en: "Bale \(bale.number) does not conform, so the lot does not."))
            }
            faults.require(
                command.findings.isEmpty, "M21/2", at: "/findings",
                tr: "Uygunsuzluk yazılmış bir parti uygun sayılamaz.",
                en: "A lot with findings does not conform.")
        } else {
            faults.require(
                !command.findings.isEmpty, "M21/2", at: "/findings",
                tr: "Uygun bulunmayan parti için tespit ve maddesi yazılmalıdır.",
                en: "A lot that does not conform needs a finding and its article.")
        }
        for (index, finding) in command.findings.enumerated() {
            faults.require(
                finding.note.utf8.count <= longestNote, nil, at: "/findings/\(index)/note",
                tr: "Not en çok \(longestNote) bayt olabilir.", en: "A note has at most \(longestNote) bytes.")
        }
        return faults.list
    }
}
