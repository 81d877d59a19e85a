import Application
import CottonControl
import Regulation

extension SampleTaking: RequestBody {
    package init?(_ fields: FieldReader) {
        let laboratory = fields.required("laboratory", .text(1...200))
        let takenBy = fields.optional("takenBy", .code())
        let takenAt = fields.optional("takenAt", .instant)
        let samples = fields.required("samples", .list(.object(BaleSample.self), atMost: 2000))
        guard let laboratory, let samples else { return nil }
        self.init(laboratory: laboratory, takenBy: takenBy, takenAt: takenAt, samples: samples)
    }
}

extension BaleSample: RequestBody {
    package init?(_ fields: FieldReader) {
        let bale = fields.required("bale", .baleNumber)
        let seal = fields.required("seal", .text(1...100))
        guard let bale, let seal else { return nil }
        self.init(bale: bale, seal: seal)
    }
}

extension SampleHandOver: RequestBody {
    package init?(_ fields: FieldReader) {
        let from = fields.optional("from", .code())
        let to = fields.required("to", .code())
        let at = fields.optional("at", .instant)
        let sealsIntact = fields.required("sealsIntact", .flag)
        guard let to, let sealsIntact else { return nil }
        self.init(from: from, to: to, at: at, sealsIntact: sealsIntact)
    }
}

extension SampleReceipt: RequestBody {
    package init?(_ fields: FieldReader) {
        let receivedAt = fields.optional("receivedAt", .instant)
        let samples = fields.optional(
            "samples", .list(.object(ReceiveSamples.Seen.self), atMost: 2000), otherwise: [])
        self.init(receivedAt: receivedAt, samples: samples)
    }
}

extension ReceiveSamples.Seen: RequestBody {
    package init?(_ fields: FieldReader) {
        let bale = fields.required("bale", .baleNumber)
        let mass = fields.optional("massGrams", .integer(0...100_000))
        let unmet = fields.optional("unmet", .list(.code(atMost: 100), atMost: 100), otherwise: [])
        guard let bale else { return nil }
        self.init(bale: bale, massGrams: mass, unmet: unmet)
    }
}

extension LaboratoryResults: RequestBody {
    package init?(_ fields: FieldReader) {
        let number = fields.required("number", .text(1...100))
        let on = fields.required("on", .date)
        let bales = fields.required("bales", .list(.object(BaleAnalysis.self), atMost: 2000))
        guard let number, let on, let bales else { return nil }
        self.init(number: number, on: on, bales: bales)
    }
}

extension BaleAnalysis: RequestBody {
    package init?(_ fields: FieldReader) {
        let bale = fields.required("number", .baleNumber)
        let cottonClass = fields.optional("class", .text(1...100))
        let type = fields.optional("type", .text(1...100))
        let staple = fields.optional("staple", .measure)
        let character = fields.optional("character", .object(FibreCharacter.self))
        guard let bale else { return nil }
        self.init(bale: bale, cottonClass: cottonClass, type: type, staple: staple, character: character)
    }
}
