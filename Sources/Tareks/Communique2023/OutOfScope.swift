import Regulation

/// Goods of a listed tariff line that M2 does not cover, such as secondary processed products of inward processing
/// (M2/3): declared with a fixed number instead of a reference.
enum OutOfScope {
    static func isFixed(_ reference: String, by rules: Rules) -> Bool {
        TradeDirection.allCases.contains { number(for: $0, by: rules) == reference }
    }

    /// M29/5 at export, M30/5 at import.
    static func number(for direction: TradeDirection, by rules: Rules) -> String {
        switch direction {
        case .export: rules.text(.outOfScopeExportReference)
        case .import: rules.text(.outOfScopeImportReference)
        }
    }

    /// M29/5, M30/5: each number in its own direction. M4/1-ğ: out of scope is only what M26 lists.
    static func faults(_ command: RegisterDeclaration, tariffLine: TariffLine?, by rules: Rules) -> [Fault] {
        var faults = Faults()
        switch command.direction {
        case .export:
            faults.require(
                number(for: .export, by: rules) == command.reference, "M30/5", at: "/reference",
                tr: "Bu sabit numara yalnızca kapsam dışı ürünlerin ithalatında kullanılır.",
                en: "This fixed number is only for the import of goods out of scope.")
        case .import:
            faults.require(
                number(for: .import, by: rules) == command.reference, "M29/5", at: "/reference",
                tr: "Bu sabit numara yalnızca kapsam dışı ürünlerin ihracatında kullanılır.",
                en: "This fixed number is only for the export of goods out of scope.")
        }
        if let tariffLine {
            faults.require(
                TradeScope.isListed(tariffLine, by: rules), "M4/1-ğ", at: "/gtip",
                tr: "\(tariffLine) GTİP'i 26 ncı maddede yer almıyor; kapsam dışı numarası bu ürün için kullanılmaz.",
                en: "Article 26 does not list \(tariffLine); the number for goods out of scope is not for it.")
        }
        return faults.list
    }
}
