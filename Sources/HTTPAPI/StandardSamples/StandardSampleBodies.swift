import CottonControl
import Regulation

struct StandardSampleBody: RequestBody {
    let type: StandardType
    let properties: StandardProperties
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        let ginningMethod = fields.required("ginningMethod", .oneOf(GinningMethod.self))
        let group = fields.required("group", .oneOf(CottonGroup.self))
        let cottonClass = fields.optional("class", .text(1...100))
        let type = fields.optional("type", .text(1...100))
        let properties = fields.required("properties", .object(StandardProperties.self))
        on = fields.optional("on", .date)
        guard let ginningMethod, let group, let properties else { return nil }
        self.type = StandardType(ginningMethod: ginningMethod, group: group, cottonClass: cottonClass, type: type)
        self.properties = properties
    }
}

extension StandardProperties: RequestBody {
    package init?(_ fields: FieldReader) {
        let colour = fields.required("colour", .text(1...200))
        let foreignMatter = fields.required("foreignMatter", .text(1...200))
        let preparation = fields.optional("preparation", .text(1...200))
        let cuts = fields.optional("cuts", .integer(1...2))
        let stage = fields.optional("stage", .text(1...200))
        guard let colour, let foreignMatter else { return nil }
        self.init(
            colour: colour, foreignMatter: foreignMatter, preparation: preparation, cuts: cuts, stage: stage)
    }
}

struct DispatchBody: RequestBody {
    let unit: String
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        let unit = fields.required("unit", .text(1...200))
        on = fields.optional("on", .date)
        guard let unit else { return nil }
        self.unit = unit
    }
}

struct ReplacementBody: RequestBody {
    let reason: String
    let properties: StandardProperties?
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        let reason = fields.required("reason", .text(1...500))
        properties = fields.optional("properties", .object(StandardProperties.self))
        on = fields.optional("on", .date)
        guard let reason else { return nil }
        self.reason = reason
    }
}
