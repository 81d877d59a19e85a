/// Where a reference of a declaration's box 44 is typed.
struct CustomsFrontPage: Page {
    static let template = "customs-front"

    let title: String

    init(_ visit: Visit) {
        title = visit.texts("customs.front.title")
    }
}
