import Regulation

/// M19/2, M13/1, M15/1: what a factory needs for the control methods that it chose; the lists are parameters.
enum Requirements {
    private static let longestText = 500

    static func codes(for method: ControlMethod, _ rules: Rules) -> [String] {
        switch method {
        case .sondaj: rules.list(.sondajRequirements)
        case .tekBalya: rules.list(.tekBalyaRequirements)
        }
    }

    /// Why the methods cannot be permitted on what was recorded.
    static func faults(in recorded: [RequirementFinding], for methods: [ControlMethod], _ rules: Rules) -> [Fault] {
        var faults = Faults()
        var missing: Set<String> = []
        for method in methods {
            for code in codes(for: method, rules) where missing.insert(code).inserted {
                faults.require(
                    recorded.contains { $0.code == code }, article(of: code, for: method),
                    tr: "\(code): komisyon bu koşulu incelememiştir.",
                    en: "\(code): the commission has not examined this requirement.")
            }
        }
        for finding in recorded where !finding.met {
            let needing = ControlMethod.allCases.filter { codes(for: $0, rules).contains(finding.code) }
            let method = needing.first(where: methods.contains)
            // What only a method needs that was not notified stands in the way of no other.
            guard needing.isEmpty || method != nil else { continue }
            faults.add(
                Fault(
                    article(of: finding.code, for: method), tr: "\(finding.code): koşul yerine getirilmemiştir.",
                    en: "\(finding.code): the requirement is not met."))
        }
        return faults.list
    }

    static func faults(recording requirements: [RequirementFinding]) -> [Fault] {
        var faults = Faults()
        var seen: Set<String> = []
        faults.require(
            !requirements.isEmpty, "M19/2", at: "/requirements", tr: "İncelenen koşullar yazılmalıdır.",
            en: "What was examined is recorded.")
        for (index, finding) in requirements.enumerated() {
            faults.require(
                Wording.isGiven(finding.code) && finding.code.utf8.count <= longestText, "M19/2",
                at: "/requirements/\(index)/code",
                tr: "Koşulun kodu yazılmalı ve \(longestText) baytı aşmamalıdır.",
                en: "The requirement's code is given, in at most \(longestText) bytes.")
            faults.require(
                seen.insert(finding.code).inserted, "M19/2", at: "/requirements/\(index)/code",
                tr: "\(finding.code) iki kez yazılmış.", en: "\(finding.code) is written twice.")
            faults.require(
                (finding.note ?? "").utf8.count <= longestText, nil, at: "/requirements/\(index)/note",
                tr: "Not en çok \(longestText) bayt olabilir.", en: "A note has at most \(longestText) bytes.")
        }
        return faults.list
    }

    private static func article(of code: String, for method: ControlMethod?) -> Citation {
        switch (code, method) {
        case ("classingRoom", .sondaj): "M13/1"
        case ("sampling", .tekBalya): "M14/4"
        case ("responsibleInspector", _): "M15/1"
        case (_, .some): "M19/2"
        case (_, nil): "M15/2"
        }
    }
}
