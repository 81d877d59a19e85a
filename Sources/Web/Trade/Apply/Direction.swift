/// Which way the goods go, and where the steps of its application stand.
enum Direction: String, Sendable {
    case export, `import`

    var path: String {
        switch self {
        case .export: "/ihracat"
        case .import: "/ithalat"
        }
    }

    var detailsPath: String {
        switch self {
        case .export: path + "/ayrintilar"
        case .import: path
        }
    }

    var reviewPath: String { path + "/onay" }

    /// Where the field at a pointer is mended: an export's certificates have pages of their own.
    func target(_ pointer: String) -> String {
        let isOfCertificates = pointer.hasPrefix("/certificates") || (self == .export && pointer == "/netKg")
        return isOfCertificates ? path + "#f-certificates" : detailsPath + "#" + Field.id(of: pointer)
    }

    func steps(current: Int, _ texts: Texts) -> [Step] {
        let details = (texts("trade.step.details"), detailsPath)
        let review = (texts("trade.step.review"), reviewPath)
        switch self {
        case .export: return Step.steps([(texts("trade.step.certificates"), path), details, review], current: current)
        case .import: return Step.steps([details, review], current: current)
        }
    }

    /// Of a step that both have, by its place among the last.
    func detailsStep(_ texts: Texts) -> [Step] { steps(current: self == .export ? 2 : 1, texts) }
    func reviewStep(_ texts: Texts) -> [Step] { steps(current: self == .export ? 3 : 2, texts) }
}
