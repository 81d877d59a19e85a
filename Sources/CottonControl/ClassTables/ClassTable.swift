package import Regulation

/// M5/1, M5/2: how the cotton of a group is classed by grade, and the fibre length by which it is of that group.
package struct ClassTable: Codable, Hashable, Sendable {
    /// A class with its types.
    package struct Entry: Codable, Hashable, Sendable {
        package let name: String
        package let types: [String]

        package init(name: String, types: [String]) {
            self.name = name
            self.types = types
        }
    }

    /// Millimetres, both ends included.
    package struct Lengths: Codable, Hashable, Sendable {
        package let from: Measure
        package let to: Measure

        package init(from: Measure, to: Measure) {
            self.from = from
            self.to = to
        }
    }

    package let group: CottonGroup
    /// `nil`: for both.
    package let method: ControlMethod?
    /// `nil`: for all.
    package let ginningMethod: GinningMethod?
    package let effectiveFrom: CalendarDate
    /// Empty where any name is taken.
    package let classes: [Entry]
    /// `nil` where length says nothing about the group.
    package let lengths: Lengths?
    package let source: String

    package init(
        group: CottonGroup, method: ControlMethod? = nil, ginningMethod: GinningMethod? = nil,
        effectiveFrom: CalendarDate, classes: [Entry], lengths: Lengths?, source: String
    ) {
        self.group = group
        self.method = method
        self.ginningMethod = ginningMethod
        self.effectiveFrom = effectiveFrom
        self.classes = classes
        self.lengths = lengths
        self.source = source
    }
}

extension ClassTable {
    /// Whether it names the class with the type; one without classes takes any name.
    func has(_ cottonClass: String?, _ type: String?) -> Bool {
        classes.isEmpty || classes.contains { $0.name == cottonClass && $0.types.contains(type ?? "") }
    }

    /// The table's own spelling of a class and type: case, spaces and a class name left out make no difference.
    package func canonical(_ cottonClass: String?, _ type: String?) -> (cottonClass: String?, type: String?) {
        guard let cottonClass, let entry = classes.first(where: { Spelling.same($0.name, cottonClass) })
        else { return (cottonClass, type) }
        guard let type else { return (entry.name, nil) }
        let written = Spelling.fold(type)
        let known = entry.types.first { Spelling.fold($0) == written || Spelling.fold($0).hasSuffix(" " + written) }
        let initials = entry.name.split(separator: " ").map { Spelling.fold(String($0)).prefix(1) }.joined()
        return (entry.name, known ?? entry.types.first { Spelling.fold($0) == initials + written } ?? type)
    }
}

/// What people write in different ways and mean as the same.
package enum Spelling {
    /// Lower case as Turkish writes it, runs of blanks as one.
    package static func fold(_ text: String) -> String {
        let lower = text.map { letter in
            switch letter {
            case "I": "ı"
            case "İ": "i"
            default: letter.lowercased()
            }
        }.joined()
        return lower.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    package static func same(_ left: String, _ right: String) -> Bool { fold(left) == fold(right) }
}
