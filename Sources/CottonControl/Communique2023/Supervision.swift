import Regulation

/// M33/1: an inspection by a commission, with what it found and the samples that it took.
enum Supervision {
    private static let longestText = 500

    static func faults(_ command: InspectFactory) -> [Fault] {
        var faults = Faults()
        faults.require(
            command.on <= command.act.today, "M33/1", at: "/on", tr: "Denetim tarihi bugünden sonra olamaz.",
            en: "An inspection is not recorded before its day.")
        faults.add(
            contentsOf: Commission.faults(
                command.members, besides: command.interested, rule: "M33/1", at: "/commission",
                command.act.rules.on(command.on)))
        for (index, finding) in command.findings.enumerated() {
            let pointer = "/findings/\(index)"
            faults.add(
                contentsOf: Commission.faults(
                    naming: Finding(rule: finding.rule, note: finding.note), rule: "M33/1", at: pointer + "/note"))
            if let code = finding.code {
                faults.require(
                    code.rule == finding.rule, "M33/1", at: pointer + "/rule",
                    tr: "\(code.rawValue) tespitinin maddesi \(code.rule) olmalıdır.",
                    en: "The rule of \(code.rawValue) is \(code.rule).")
            }
        }
        for (index, sample) in command.samples.enumerated() {
            faults.require(
                Wording.isGiven(sample.what) && sample.what.utf8.count <= longestText, "M33/1",
                at: "/samples/\(index)/what",
                tr: "Numunenin neden alındığı yazılmalı ve \(longestText) baytı aşmamalıdır.",
                en: "What a sample is of is given, in at most \(longestText) bytes.")
        }
        return faults.list
    }
}
