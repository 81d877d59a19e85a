/// A field of the classing record by its 1-based positions (USDA, layout of 2005).
struct ClassingField {
    let name: String
    let positions: ClosedRange<Int>
    /// Thousandths in one unit of what is written, where decimals are implied.
    var unit = 1000
    /// What can be, in thousandths.
    var range = 0...Int.max

    /// As faults name it: `micronaire 33-34`.
    var column: String { "\(name) \(positions.lowerBound)-\(positions.upperBound)" }

    static let ginCode = ClassingField(name: "gin code", positions: 1...5)
    static let bale = ClassingField(name: "bale", positions: 6...12)
    static let date = ClassingField(name: "date", positions: 13...20)
    static let module = ClassingField(name: "module", positions: 22...26)
    static let officialColour = ClassingField(name: "official colour", positions: 29...30)
    static let staple = ClassingField(name: "staple", positions: 31...32, range: 10_000...80_000)
    static let micronaire = ClassingField(name: "micronaire", positions: 33...34, unit: 100, range: 1_000...10_000)
    static let strength = ClassingField(name: "strength", positions: 35...37, unit: 100, range: 5_000...70_000)
    static let leaf = ClassingField(name: "leaf", positions: 38...38)
    static let extraneousMatter = ClassingField(name: "extraneous", positions: 39...40)
    static let remarks = ClassingField(name: "remarks", positions: 41...42)
    static let instrumentColour = ClassingField(name: "instrument colour", positions: 43...44)
    static let rd = ClassingField(name: "Rd", positions: 46...48, unit: 100, range: 0...100_000)
    static let plusB = ClassingField(name: "+b", positions: 49...51, unit: 100, range: 0...40_000)
    static let trash = ClassingField(name: "trash", positions: 52...53, unit: 100, range: 0...100_000)
    /// Hundredths of an inch; kept in millimetres, 0.254 of one each.
    static let length = ClassingField(name: "length", positions: 54...56, unit: 254, range: 1_000...60_000)
    static let uniformity = ClassingField(name: "uniformity", positions: 57...59, unit: 100, range: 40_000...100_000)

    static let recordLength = 67
    /// Up to the staple; what follows may be blank and cut off.
    static let shortestRecord = 32
}
