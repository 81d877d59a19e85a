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
        faults.require(
            command.conforming == command.findings.isEmpty, submission.direction.refusalRule, at: "/findings",
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
