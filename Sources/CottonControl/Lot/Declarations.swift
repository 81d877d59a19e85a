package import Regulation

/// M20/3: the report whose results a tek balya application declares.
package struct LaboratoryReport: Codable, Hashable, Sendable {
    package let laboratory: String
    package let number: String
    package let on: CalendarDate

    package init(laboratory: String, number: String, on: CalendarDate) {
        self.laboratory = laboratory
        self.number = number
        self.on = on
    }
}

/// M13/4: packing and content of an opened bale, examined separately. `conforming`, or what is wrong.
package struct BaleExamination: Codable, Hashable, Sendable {
    package static let conforming = "conforming"

    package let number: String
    package let packing: String
    package let content: String
    package let note: String?

    package init(number: String, packing: String, content: String, note: String?) {
        self.number = number
        self.packing = packing
        self.content = content
        self.note = note
    }

    package var isConforming: Bool { packing == Self.conforming && content == Self.conforming }
}
