import Regulation

/// What a trade inspector's result has to hold.
enum TradeInspection {
    static func faults(_ command: RecordTradeInspection, of submission: TradeApplicationSubmitted) -> [Fault] {
        var faults = Faults()
        let submittedOn = Istanbul.date(of: submission.submittedAt)
        faults.require(
            command.inspectedOn >= submittedOn && command.inspectedOn <= command.act.today,
            submission.direction.inspectionRule, at: "/inspectedOn",
            tr: "Denetim günü başvuru günü (\(submittedOn)) ile bugün (\(command.act.today)) arasında olmalıdır.",
            en: "The inspection lies between the application (\(submittedOn)) and today (\(command.act.today)).")
        faults.add(contentsOf: checkFaults(command, at: submission.direction))
        faults.require(
            command.conforming == command.allFindings(of: submission.direction).isEmpty,
            submission.direction.refusalRule, at: "/findings",
            tr: command.conforming
                ? "Uygun bulunan bir denetimde uygunsuzluk tespiti yazılamaz."
                : "Olumsuz sonuçta en az bir tespit, dayandığı kuralla birlikte yazılmalıdır.",
            en: command.conforming
                ? "An inspection that finds the goods conforming has no findings."
                : "A negative result names at least one finding with the rule it rests on.")
        for (index, finding) in command.findings.enumerated() {
            let pointer = "/findings/\(index)"
            faults.add(contentsOf: FreeText.faults(finding.rule.text, at: pointer + "/rule"))
            faults.add(contentsOf: FreeText.faults(finding.note, at: pointer + "/note"))
        }
        return faults.list
    }

    /// M29/2, M30/2: each thing once; goods conform only where each was looked at, if any was recorded.
    private static func checkFaults(_ command: RecordTradeInspection, at direction: TradeDirection) -> [Fault] {
        var faults = Faults()
        var seen: Set<TradeCheck.Code> = []
        for (index, check) in command.checks.enumerated() {
            let pointer = "/checks/\(index)"
            faults.require(
                check.code.rule(at: direction) != nil, direction.inspectionRule, at: pointer + "/code",
                tr: "Bu husus ithalat kontrolünde aranmaz.", en: "The control of an import does not look at this.")
            faults.require(
                seen.insert(check.code).inserted, direction.inspectionRule, at: pointer + "/code",
                tr: "Bu husus iki kez yazılmış.", en: "This is written twice.")
            if let note = check.note { faults.add(contentsOf: FreeText.faults(note, at: pointer + "/note")) }
        }
        let missing = TradeCheck.Code.allCases.filter { $0.rule(at: direction) != nil && !seen.contains($0) }
        faults.require(
            command.checks.isEmpty || !command.conforming || missing.isEmpty, direction.inspectionRule, at: "/checks",
            tr: "Uygun sonuç için bütün hususlara bakılmış olmalıdır; eksik: "
                + missing.map(\.text.tr).joined(separator: ", ") + ".",
            en: "Goods conform only where all was looked at; missing: "
                + missing.map(\.text.en).joined(separator: ", ") + ".")
        return faults.list
    }
}

extension RecordTradeInspection {
    /// What was written, and what follows from the checks that were not met.
    func allFindings(of direction: TradeDirection) -> [Finding] {
        findings
            + checks.filter { !$0.met }.compactMap { check in
                check.code.rule(at: direction).map { Finding(rule: $0, note: check.note ?? check.code.text.tr) }
            }
    }
}

extension TradeDirection {
    /// M29/2, M30/2: what the control looks at.
    var inspectionRule: Citation {
        switch self {
        case .export: "M29/2"
        case .import: "M30/2"
        }
    }

    /// M29/4, M30/4: no reference for goods that are against the communiqué.
    var refusalRule: Citation {
        switch self {
        case .export: "M29/4"
        case .import: "M30/4"
        }
    }
}
