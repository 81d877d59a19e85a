import Regulation

/// M6/1, M7/2: linters come from the linter gin and from nothing else, so a lot that says otherwise mixes two kinds.
enum CottonKinds {
    static func faults(_ declared: LotDeclaration) -> [Fault] {
        faults(declared.group, declared.ginningMethod)
    }

    static func faults(_ group: CottonGroup, _ ginningMethod: GinningMethod) -> [Fault] {
        switch (ginningMethod, group) {
        case (.linterGin, .linter), (.linterGin, .waste), (.rollerGin, .waste), (.sawGin, .waste),
            (.rollerGin, .shortStaple), (.rollerGin, .upland), (.rollerGin, .longStaple),
            (.sawGin, .shortStaple), (.sawGin, .upland), (.sawGin, .longStaple):
            []
        case (.linterGin, .shortStaple), (.linterGin, .upland), (.linterGin, .longStaple):
            [
                Fault(
                    "M6/1", at: "/ginningMethod",
                    tr: "Linter makinasından yalnız linter pamuğu çıkar; çırçırlama şekilleri karıştırılamaz.",
                    en: "A linter gin yields linters alone; ginning methods are not mixed.")
            ]
        case (.rollerGin, .linter), (.sawGin, .linter):
            [
                Fault(
                    "M7/2", at: "/group",
                    tr: "Linter pamuğu başka pamukla karıştırılamaz; linter makinasında çırçırlanır.",
                    en: "Linters are mixed with no other cotton; they come from a linter gin.")
            ]
        }
    }
}
