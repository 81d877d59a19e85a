package import Foundation
package import Regulation

/// A bale as the laboratory's classing record describes it: its character, and no weights.
package struct LaboratoryRow: Codable, Equatable, Sendable {
    /// The permanent bale identification: the gin's code, then its bale number.
    package let number: String
    package let ginCode: String
    package let classedOn: CalendarDate?
    package let module: String?
    /// Codes of the classing office, as the record has them.
    package let officialColour: String?
    package let instrumentColour: String?
    /// 32nds of an inch.
    package let staple: Decimal?
    package let character: BaleView.Character?
    package let leaf: String?
    package let extraneousMatter: String?
    package let remarks: String?
}
