import CottonControl
import Regulation

extension Bale: RequestBody {
    /// What cannot be read is replaced by what no rule objects to, so that the rules can speak of everything else; a
    /// body with a fault is never presented.
    package init?(_ fields: FieldReader) {
        let number = fields.required("number", .baleNumber)
        let gross = fields.required("grossKg", .kilograms)
        let net = fields.required("netKg", .kilograms)
        let season = fields.optional("season", .season)
        let cottonClass = fields.optional("class", .text(1...100))
        let type = fields.optional("type", .text(1...100))
        let staple = fields.optional("staple", .measure)
        let character = fields.optional("character", .object(FibreCharacter.self))
        let mass = gross ?? net ?? Kilograms(grams: 200_000)
        self.init(
            number: number ?? "", grossWeight: mass, netWeight: net ?? mass, season: season, cottonClass: cottonClass,
            type: type,
            staple: staple, character: character)
    }
}

extension FibreCharacter: RequestBody {
    package init?(_ fields: FieldReader) {
        self.init()
        micronaire = fields.optional("micronaire", .measure)
        strength = fields.optional("strength", .measure)
        lengthMm = fields.optional("lengthMm", .measure)
        uniformity = fields.optional("uniformity", .measure)
        rd = fields.optional("rd", .measure)
        plusB = fields.optional("plusB", .measure)
        trash = fields.optional("trash", .measure)
    }
}

extension LaboratoryReport: RequestBody {
    package init?(_ fields: FieldReader) {
        let laboratory = fields.required("laboratory", .text(1...200))
        let number = fields.required("number", .text(1...100))
        let on = fields.required("on", .date)
        guard let laboratory, let number, let on else { return nil }
        self.init(laboratory: laboratory, number: number, on: on)
    }
}
