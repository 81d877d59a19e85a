/// A bale on the check list: opened or not, and how its packing and its content are. Template: `bale-check`.
struct BaleCheck: Sendable {
    static let conforming = "conforming"
    private static let packings = [conforming, "tornWrapping", "missingBands", "missingLabel", "wet"]
    private static let contents = [conforming, "mixedTypes", "mixedGinning", "foreignMatter", "moist", "otherClass"]

    let id: String
    let heading: String
    /// `nil` where the inspector writes it.
    let number: String?
    let numberName: String
    let numberField: Field?
    let opened: Field?
    let packing: Field
    let content: Field
    let note: Field
    let faults: [FaultLine]
    let isFaulty: Bool

    var fields: [Field] { [numberField, opened, packing, content, note].compactMap(\.self) }

    /// - Parameters:
    ///   - index: its place in the form.
    ///   - number: of a bale that was drawn; `nil` for another one.
    init(_ index: Int, drawn number: String?, _ form: FormState) {
        let (pointer, texts) = ("/bales/\(index)", form.texts)
        func codes(_ codes: [String], _ name: String) -> [(value: String, label: String)] {
            codes.map { ($0, texts.of($0, under: name)) }
        }
        id = Field.id(of: pointer)
        heading = number.map { texts("inspection.bale", ["bale": $0]) } ?? texts("inspection.another")
        self.number = number
        numberName = pointer + "/number"
        numberField = number == nil ? form.text(numberName, "inspection.otherBale", width: .short) : nil
        opened = number.map { number in
            form.flag(pointer + "/opened", label: texts("inspection.opened", ["bale": number]))
        }
        packing = form.choice(
            pointer + "/packing", "inspection.packing", codes(Self.packings, "inspection.packing"), radio: true)
        content = form.choice(
            pointer + "/content", "inspection.content", codes(Self.contents, "inspection.content"), radio: true)
        note = form.text(pointer + "/note", "inspection.note")
        faults = form.faults(at: pointer) + (number == nil ? [] : form.faults(at: numberName))
        isFaulty = !faults.isEmpty
    }

    /// Whether something is to be recorded of it: a drawn one is ticked, another one named.
    static func isOpened(_ index: Int, of lot: LotAnswer, _ form: FormFields) -> Bool {
        let isDrawn = index < (lot.openBales?.count ?? 0)
        return (isDrawn ? ["opened"] : ["number", "packing", "content", "note"])
            .contains { form.isGiven("/bales/\(index)/\($0)") }
    }
}
