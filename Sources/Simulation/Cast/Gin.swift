/// A factory of the demonstration and those who work with it.
enum Gin: String, CaseIterable, Sendable {
    case soke, harran, ceyhan, linter

    var firm: FirmKey {
        switch self {
        case .soke: .soke
        case .harran: .harran
        case .ceyhan: .ceyhan
        case .linter: .linter
        }
    }

    var name: String {
        switch self {
        case .soke: "Örnek Söke Çırçır Prese Fabrikası"
        case .harran: "Örnek Harran Çırçır Prese Fabrikası"
        case .ceyhan: "Örnek Ceyhan Çırçır Prese Fabrikası"
        case .linter: "Örnek Linter ve Prese Fabrikası"
        }
    }

    var kind: String { self == .linter ? "linterPress" : "gin" }

    var directorate: String {
        switch self {
        case .soke: "izmir"
        case .harran: "sanliurfa"
        case .ceyhan, .linter: "adana"
        }
    }

    var ginningMethod: String {
        switch self {
        case .soke, .ceyhan: "rollerGin"
        case .harran: "sawGin"
        case .linter: "linterGin"
        }
    }

    var methods: [String] { self == .linter ? ["sondaj"] : ["sondaj", "tekBalya"] }

    /// M4/1-k: worked before the register was kept here, so the General Directorate gives it its old number.
    var registryNumber: Int? { self == .soke ? 68 : nil }

    var responsibleInspector: PersonKey {
        switch self {
        case .soke: .psdSoke
        case .harran: .psdHarran
        case .ceyhan: .psdCeyhan
        case .linter: .psdLinter
        }
    }

    var officer: PersonKey {
        switch self {
        case .soke: .officerIzmir
        case .harran: .officerSanliurfa
        case .ceyhan, .linter: .officerAdana
        }
    }

    var tradeInspector: PersonKey {
        switch self {
        case .soke: .inspectorIzmir
        case .harran: .inspectorSanliurfa
        case .ceyhan, .linter: .inspectorAdana
        }
    }
}
