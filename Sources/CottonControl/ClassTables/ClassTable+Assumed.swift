import Regulation

/// What a new service starts from: 2001/20 with the changes of 2009/38, since their successor 2012/27 could not be read.
/// The classes of long staple, linters and waste stand in no text that could be: any name is taken there.
extension ClassTable {
    package static let assumed = [
        ClassTable(
            .shortStaple, [Entry(name: "Yerli", types: ["Yerli 1", "Yerli 2", "Yerli 3"])], micrometres: 0...20_059),
        ClassTable(
            .upland,
            [
                Entry(
                    name: "Beyaz",
                    types: [
                        "Standart Ekstra", "Standart 1", "Standart 2", "Standart 3", "Standart 4", "Standart 5",
                    ]),
                Entry(name: "Hafif Benekli", types: ["HB1", "HB2", "HB3", "HB4", "HB5"]),
                Entry(name: "Renkli", types: ["Renkli 1", "Renkli 2", "Renkli 3", "Renkli 4"]),
                Entry(name: "Tip Dışı", types: ["Tip Dışı"]),
            ], micrometres: 20_060...34_540),
        ClassTable(.longStaple, [], micrometres: 34_541...60_000),
        ClassTable(.linter, [], micrometres: nil),
        ClassTable(.waste, [], micrometres: nil),
    ]

    /// M41/1-b
    private static let inForce = CalendarDate(daysSince1970: 19_358)

    private init(_ group: CottonGroup, _ classes: [Entry], micrometres: ClosedRange<Int>?) {
        self.init(
            group: group, effectiveFrom: Self.inForce, classes: classes,
            lengths: micrometres.map {
                Lengths(from: Measure(thousandths: $0.lowerBound), to: Measure(thousandths: $0.upperBound))
            }, source: "2001/20, 2009/38")
    }
}
