/// What an inspector recorded. Template: `inspection-record`.
struct InspectionRecord: Sendable {
    struct Bale: Sendable {
        let number: String
        let packing: StatusTag
        let content: StatusTag
        let note: String?
    }

    let told: String
    let bales: [Bale]
    let hasBales: Bool
    let notOpened: String?

    init(_ inspection: InspectionAnswer, _ visit: Visit) {
        let texts = visit.texts
        told = texts(
            "inspection.told",
            ["date": visit.formats.date(inspection.inspectedOn), "inspector": inspection.inspector])
        bales = inspection.bales.map { bale in
            Bale(
                number: bale.number, packing: .examined(bale.packing, under: "inspection.packing", texts),
                content: .examined(bale.content, under: "inspection.content", texts), note: bale.note)
        }
        hasBales = !bales.isEmpty
        notOpened = inspection.notOpened.isEmpty ? nil : inspection.notOpened.joined(separator: ", ")
    }
}

extension StatusTag {
    fileprivate static func examined(_ code: String, under name: String, _ texts: Texts) -> StatusTag {
        StatusTag(texts.of(code, under: name), code == BaleCheck.conforming ? .good : .bad)
    }
}
