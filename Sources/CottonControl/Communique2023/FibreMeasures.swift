import Regulation

/// M5/2: what an instrument can measure, and M7/2: a length of the declared group.
enum FibreMeasures {
    /// M5/2, in thousandths.
    static let staples = 10_000...80_000

    static let ranges: [(name: String, of: any KeyPath<FibreCharacter, Measure?> & Sendable, range: ClosedRange<Int>)] =
        [
            ("micronaire", \.micronaire, 1_000...10_000), ("strength", \.strength, 5_000...70_000),
            ("lengthMm", \.lengthMm, 1_000...60_000), ("uniformity", \.uniformity, 40_000...100_000),
            ("rd", \.rd, 0...100_000), ("plusB", \.plusB, 0...40_000), ("trash", \.trash, 0...100_000),
        ]

    /// - Parameter pointer: of the bale.
    static func faults(_ staple: Measure?, _ character: FibreCharacter?, _ pointer: String) -> [Fault] {
        var faults = Faults()
        if let staple {
            faults.require(
                staples.contains(staple.thousandths), "M5/2", at: pointer + "/staple",
                tr: "Stapel \(staple) ölçülebilir aralığın (10–80) dışında.",
                en: "Staple \(staple) lies outside what is measured (10 to 80).")
        }
        for (name, property, range) in ranges {
            guard let value = character?[keyPath: property] else { continue }
            faults.require(
                range.contains(value.thousandths), "M5/2", at: pointer + "/character/" + name,
                tr: "\(value) değeri cihazın ölçtüğü aralığın dışında.",
                en: "\(value) lies outside what the instrument measures.")
        }
        return faults.list
    }

    /// By the length that was measured; where there is none, by the staple.
    static func groupFaults(_ bale: Bale, by table: ClassTable?, _ pointer: String) -> [Fault] {
        guard let lengths = table?.lengths else { return [] }
        if let length = bale.character?.lengthMm {
            guard !(lengths.from...max(lengths.from, lengths.to)).contains(length) else { return [] }
            return [foreign("\(length) mm", at: pointer + "/character/lengthMm")]
        }
        guard let staple = bale.staple, !isStaple(staple, within: lengths) else { return [] }
        return [foreign("Stapel \(staple)", at: pointer + "/staple")]
    }

    /// A staple of n stands for lengths up to half a 32nd of an inch away from it.
    private static func isStaple(_ staple: Measure, within lengths: ClassTable.Lengths) -> Bool {
        let micrometres = staple.thousandths * 254 / 320
        return micrometres + 397 >= lengths.from.thousandths && micrometres - 397 <= lengths.to.thousandths
    }

    private static func foreign(_ measured: String, at pointer: String) -> Fault {
        Fault(
            "M7/2", at: pointer, tr: "\(measured) bu pamuk grubunun elyaf uzunluğu değildir; gruplar karıştırılamaz.",
            en: "\(measured) is not a length of this group; groups are not mixed.")
    }
}
