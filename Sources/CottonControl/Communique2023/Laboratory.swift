import Regulation

/// M14/1, M14/5, M20/3: tek balya rests on the report of a laboratory that the General Directorate names.
enum Laboratory {
    static func faults(_ declared: LotDeclaration, _ act: Act) -> [Fault] {
        var faults = Faults()
        for (index, bale) in declared.bales.enumerated() {
            faults.add(contentsOf: instrument(bale, in: declared.group, "/bales/\(index)"))
        }
        if let report = declared.laboratoryReport {
            faults.require(
                report.on <= act.today, "M20/3", at: "/laboratoryReport/on",
                tr: "Laboratuvar raporunun tarihi ileri bir tarih olamaz.", en: "The report's date lies ahead.")
            let named = act.rules.list(.laboratories)
            faults.require(
                named.isEmpty || named.contains(report.laboratory), "M14/5", at: "/laboratoryReport/laboratory",
                tr: "“\(report.laboratory)” Genel Müdürlükçe belirlenen laboratuvarlardan değildir.",
                en: "“\(report.laboratory)” is not a laboratory that the General Directorate named.")
        } else if declared.method == .tekBalya {
            faults.add(
                Fault(
                    "M20/3", at: "/laboratoryReport", tr: "Tek balya başvurusu laboratuvar analiz raporuna dayanır.",
                    en: "A tek balya application rests on a laboratory's report."))
        }
        return faults.list
    }

    private static let ranges: [(String, any KeyPath<FibreCharacter, Measure?> & Sendable, ClosedRange<Int>)] = [
        ("micronaire", \.micronaire, 1_000...10_000), ("strength", \.strength, 5_000...70_000),
        ("lengthMm", \.lengthMm, 1_000...60_000), ("uniformity", \.uniformity, 40_000...100_000),
        ("rd", \.rd, 0...100_000), ("plusB", \.plusB, 0...40_000), ("trash", \.trash, 0...100_000),
    ]

    /// M5/2: what an instrument can measure, and M7/2: a length of the declared group.
    private static func instrument(_ bale: Bale, in group: CottonGroup, _ pointer: String) -> [Fault] {
        var faults = Faults()
        if let staple = bale.staple {
            faults.require(
                (10_000...80_000).contains(staple.thousandths), "M5/2", at: pointer + "/staple",
                tr: "Stapel \(staple) ölçülebilir aralığın (10–80) dışında.",
                en: "Staple \(staple) lies outside what is measured (10 to 80).")
        }
        guard let character = bale.character else { return faults.list }
        for (name, property, range) in ranges {
            guard let value = character[keyPath: property] else { continue }
            faults.require(
                range.contains(value.thousandths), "M5/2", at: pointer + "/character/" + name,
                tr: "\(value) değeri cihazın ölçtüğü aralığın dışında.",
                en: "\(value) lies outside what the instrument measures.")
        }
        if let length = character.lengthMm, let range = lengths(group) {
            faults.require(
                range.contains(length.thousandths), "M7/2", at: pointer + "/character/lengthMm",
                tr: "\(length) mm bu pamuk grubunun elyaf uzunluğu değildir; gruplar karıştırılamaz.",
                en: "\(length) mm is not a length of this group; groups are not mixed.")
        }
        return faults.list
    }

    /// Micrometres; 2001/20 with the lower bound of 2009/38, upper bound of Upland 34.54 mm.
    private static func lengths(_ group: CottonGroup) -> ClosedRange<Int>? {
        switch group {
        case .shortStaple: 0...20_059
        case .upland: 19_050...34_540
        case .longStaple: 34_541...60_000
        case .linter, .waste: nil
        }
    }
}
