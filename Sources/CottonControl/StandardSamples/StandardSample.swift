package import Regulation

/// M10/1, M10/2: what a standard type sample shows.
package struct StandardType: Codable, Hashable, Sendable {
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let cottonClass: String?
    package let type: String?

    package init(ginningMethod: GinningMethod, group: CottonGroup, cottonClass: String?, type: String?) {
        self.ginningMethod = ginningMethod
        self.group = group
        self.cottonClass = cottonClass
        self.type = type
    }

    /// With class and type as the first of the tables that has them spells them.
    func spelt(by tables: [ClassTable]) -> StandardType {
        let spelt = tables.map { table in
            let names = table.canonical(cottonClass, type)
            return StandardType(
                ginningMethod: ginningMethod, group: group, cottonClass: names.cottonClass, type: names.type)
        }
        return zip(spelt, tables).first { $1.has($0.cottonClass, $0.type) }?.0 ?? spelt.first ?? self
    }
}

/// M10/2, M10/4: how it looks; what matters beside colour and foreign matter depends on the group.
package struct StandardProperties: Codable, Hashable, Sendable {
    package let colour: String
    package let foreignMatter: String
    /// Quality of ginning, of cotton and of linters.
    package let preparation: String?
    /// M10/4: how often linters were cut from the seed, once or twice.
    package let cuts: Int?
    /// M10/4: the stage of production at which the waste arose.
    package let stage: String?

    package init(colour: String, foreignMatter: String, preparation: String?, cuts: Int?, stage: String?) {
        self.colour = colour
        self.foreignMatter = foreignMatter
        self.preparation = preparation
        self.cuts = cuts
        self.stage = stage
    }
}

/// One sample of the register: what it shows, who holds it and since when.
package struct StandardSample: Codable, Equatable, Sendable {
    package struct Holding: Codable, Equatable, Sendable {
        /// The inspection unit.
        package let unit: String
        package let since: CalendarDate
    }

    package let number: Int
    package let type: StandardType
    package let properties: StandardProperties
    package let preparedOn: CalendarDate
    /// M10/3: the worn sample that this one stands for.
    package let replaces: Int?
    /// Oldest first; the last one holds it now.
    package internal(set) var holdings: [Holding] = []
    package internal(set) var replacedOn: CalendarDate?

    package var isInUse: Bool { replacedOn == nil }
}
