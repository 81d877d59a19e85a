package import CottonControl
package import Regulation

/// M10: a sample, what it shows, who held it and who holds it.
package struct StandardSampleView: Codable, Equatable, Sendable {
    package let directorate: DirectorateCode
    package let number: Int
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let `class`: String?
    package let type: String?
    package let properties: StandardProperties
    package let preparedOn: CalendarDate
    package let replaces: Int?
    package let replacedOn: CalendarDate?
    package let heldBy: String?
    package let holdings: [StandardSample.Holding]

    package init(_ sample: StandardSample, of directorate: DirectorateCode) {
        self.directorate = directorate
        number = sample.number
        ginningMethod = sample.type.ginningMethod
        group = sample.type.group
        `class` = sample.type.cottonClass
        type = sample.type.type
        properties = sample.properties
        preparedOn = sample.preparedOn
        replaces = sample.replaces
        replacedOn = sample.replacedOn
        heldBy = sample.holdings.last?.unit
        holdings = sample.holdings
    }
}
