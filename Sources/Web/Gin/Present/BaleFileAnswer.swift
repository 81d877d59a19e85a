import Foundation

/// What the API says of a file of bales.
struct BaleFileAnswer: Decodable, Sendable {
    struct LineFault: Decodable, Sendable {
        let line: Int?
        let column: String?
        let rule: String?
        let detail: String
    }

    struct Character: Decodable, Sendable {
        let micronaire, strength, lengthMm, uniformity, rd, plusB, trash: Decimal?
    }

    struct Laboratory: Decodable, Sendable {
        let number: String
        let staple: Decimal?
        let character: Character?
    }

    struct Cells: Decodable, Sendable {
        let number, grossKg, netKg, `class`, type, staple: String?
        let micronaire, strength, lengthMm, uniformity, rd, plusB, trash: String?
    }

    struct Row: Decodable, Sendable {
        let line: Int
        let laboratory: Laboratory?
        let cells: Cells?
        let faults: [LineFault]
    }

    let format: String
    let rows: [Row]
    let faults: [LineFault]
    let ignoredColumns: [String]
}

extension BaleRow {
    init(_ cells: BaleFileAnswer.Cells) {
        self.init([
            .number: cells.number, .grossKg: cells.grossKg, .netKg: cells.netKg, .cottonClass: cells.class,
            .type: cells.type, .staple: cells.staple, .micronaire: cells.micronaire, .strength: cells.strength,
            .lengthMm: cells.lengthMm, .uniformity: cells.uniformity, .rd: cells.rd, .plusB: cells.plusB,
            .trash: cells.trash,
        ])
    }

    init(_ bale: BaleFileAnswer.Laboratory) {
        func text(_ value: Decimal?) -> String? { value.map { "\($0)" } }
        let character = bale.character
        self.init([
            .number: bale.number, .staple: text(bale.staple), .micronaire: text(character?.micronaire),
            .strength: text(character?.strength), .lengthMm: text(character?.lengthMm),
            .uniformity: text(character?.uniformity), .rd: text(character?.rd), .plusB: text(character?.plusB),
            .trash: text(character?.trash),
        ])
    }
}
