package import CottonControl
package import Foundation
package import Regulation

/// A bale as it was presented.
package struct BaleView: Codable, Equatable, Sendable {
    package struct Character: Codable, Equatable, Sendable {
        package let micronaire: Decimal?
        package let strength: Decimal?
        package let lengthMm: Decimal?
        package let uniformity: Decimal?
        package let rd: Decimal?
        package let plusB: Decimal?
        package let trash: Decimal?

        init(_ character: FibreCharacter) {
            micronaire = character.micronaire.map { Decimal($0) }
            strength = character.strength.map { Decimal($0) }
            lengthMm = character.lengthMm.map { Decimal($0) }
            uniformity = character.uniformity.map { Decimal($0) }
            rd = character.rd.map { Decimal($0) }
            plusB = character.plusB.map { Decimal($0) }
            trash = character.trash.map { Decimal($0) }
        }
    }

    package let number: String
    package let grossKg: WrittenWeight
    package let netKg: WrittenWeight
    package let season: Season?
    package let `class`: String?
    package let type: String?
    package let staple: Decimal?
    package let character: Character?

    package init(_ bale: Bale) {
        number = bale.number
        grossKg = WrittenWeight(bale.grossWeight)
        netKg = WrittenWeight(bale.netWeight)
        season = bale.season
        `class` = bale.cottonClass
        type = bale.type
        staple = bale.staple.map { Decimal($0) }
        character = bale.character.map(Character.init)
    }
}
