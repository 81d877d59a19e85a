/// M5/1: classes and types by group, read from 2001/20 and 2009/38 (their successor 2012/27 could not be read). The sets
/// of long staple, linters and waste are assumed nowhere: any name is taken there.
package enum ClassTable {
    private static let shortStaple = ["Yerli": ["Yerli 1", "Yerli 2", "Yerli 3"]]

    private static let upland = [
        "Beyaz": ["Standart Ekstra", "Standart 1", "Standart 2", "Standart 3", "Standart 4", "Standart 5"],
        "Hafif Benekli": ["HB1", "HB2", "HB3", "HB4", "HB5"],
        "Renkli": ["Renkli 1", "Renkli 2", "Renkli 3", "Renkli 4"],
        "Tip Dışı": ["Tip Dışı"],
    ]

    /// `nil` where no verified table exists.
    package static func classes(of group: CottonGroup) -> [String: [String]]? {
        switch group {
        case .shortStaple: shortStaple
        case .upland: upland
        case .longStaple, .linter, .waste: nil
        }
    }

    /// The table's own spelling of a class and type: case, spaces and a class name left out make no difference.
    package static func canonical(_ cottonClass: String?, _ type: String?, in group: CottonGroup) -> (
        cottonClass: String?, type: String?
    ) {
        guard let classes = classes(of: group), let cottonClass,
            let (name, types) = classes.first(where: { fold($0.key) == fold(cottonClass) })
        else { return (cottonClass, type) }
        guard let type else { return (name, nil) }
        let known = types.first { fold($0) == fold(type) } ?? types.first { fold($0).hasSuffix(" " + fold(type)) }
        return (name, known ?? types.first { fold($0) == fold(name).prefix(1) + "b" + fold(type) } ?? type)
    }

    /// Lower case as Turkish writes it, runs of blanks as one.
    private static func fold(_ text: String) -> String {
        let lower = text.map { letter in
            switch letter {
            case "I": "ı"
            case "İ": "i"
            default: letter.lowercased()
            }
        }.joined()
        return lower.split(separator: " ").joined(separator: " ")
    }
}
