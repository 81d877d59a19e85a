/// The documents of a form, and room for one more. Template: `document-fields`, over `documents`.
struct DocumentFields: Sendable {
    private static let pointer = "/documents"
    static let kind = "belge-turu"
    static let file = "dosya"
    /// On the page.
    static let target = "#f-documents"

    struct Row: Sendable {
        let index: String
        let kind: String
        let name: String
    }

    let rows: [Row]
    let hasRows: Bool
    let faults: [FaultLine]
    let isFaulty: Bool
    let kind: Field
    /// Kinds that the Ministry asks for.
    let wanted: String?

    /// - Parameter suggested: kinds that are usual, besides the wanted ones.
    init(_ documents: [Document], _ form: FormState, wanted: [String] = [], suggesting suggested: [String]) {
        rows = documents.enumerated().map { Row(index: String($0), kind: $1.kind, name: $1.name) }
        hasRows = !rows.isEmpty
        faults = form.faults(within: Self.pointer)
        isFaulty = !faults.isEmpty
        kind = form.suggesting(
            wanted + suggested.map { form.texts("shared.document." + $0) },
            form.text(Self.kind, "shared.document.kind", width: .half))
        self.wanted = wanted.isEmpty ? nil : wanted.joined(separator: ", ")
    }

    /// Whether what a pointer names is mended here.
    static func holds(_ pointer: String) -> Bool { pointer.hasPrefix(Self.pointer) }
}
