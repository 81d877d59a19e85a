package import Regulation

/// Tries a profile on applications that another one selected: what lanes it would have given, and what of the known
/// findings it would have met.
package struct RiskReplay: Sendable {
    /// An application of the past.
    package struct Case: Sendable {
        package let id: String
        /// Whose share of examinations it counts towards: a factory's season, a firm's.
        package let group: String
        package let decision: RiskDecision
        /// What was found against it, whenever that was; empty where nothing is known.
        package let findings: [Finding]

        package init(id: String, group: String, decision: RiskDecision, findings: [Finding]) {
            self.id = id
            self.group = group
            self.decision = decision
            self.findings = findings
        }
    }

    /// An application that would have gone another way.
    package struct Change: Codable, Equatable, Sendable {
        package let id: String
        package let from: Lane
        package let to: Lane
        package let basis: RiskBasis
        package let reasons: [Text]
        package let findings: [Finding]
    }

    /// Known findings, by whether an examination met them and would have.
    package struct Catch: Codable, Equatable, Sendable {
        package internal(set) var known = 0
        package internal(set) var examined = 0
        package internal(set) var wouldExamine = 0
        /// Found later only, and met by the replayed profile.
        package internal(set) var gained: [String] = []
        /// Examined then, and let pass by the replayed profile.
        package internal(set) var lost: [String] = []
    }

    /// Most changes that are told one by one.
    package static let toldChanges = 1000

    package let profile: RiskProfile
    package private(set) var applications = 0
    package private(set) var lanes: [Lane: Int] = [:]
    package private(set) var replayedLanes: [Lane: Int] = [:]
    package private(set) var changeCount = 0
    package private(set) var changes: [Change] = []
    package private(set) var findings = Catch()
    private var shares: [String: (examined: Int, presented: Int)] = [:]

    package init(profile: RiskProfile) {
        self.profile = profile
    }

    /// Takes the next application in the order of their coming. The seed, the facts and what came before the period are
    /// those that were recorded; the share of examinations goes on as the replayed profile would have had it.
    package mutating func take(_ past: Case) {
        guard let seed = UInt64(past.decision.seed) else { return }
        let recorded = past.decision.shares
        let before = shares[past.group] ?? (recorded.examinedSoFar, recorded.presentedSoFar)
        let replayed = RiskAnalysis.analyse(
            past.decision.facts, by: profile, seed: seed, examinedSoFar: before.examined,
            presentedSoFar: before.presented, correctedLane: past.decision.correctedLane)
        shares[past.group] = (
            before.examined + (replayed.lane.awaitsExamination ? 1 : 0), before.presented + 1
        )
        applications += 1
        lanes[past.decision.lane, default: 0] += 1
        replayedLanes[replayed.lane, default: 0] += 1
        note(past, replayed)
    }

    private mutating func note(_ past: Case, _ replayed: RiskDecision) {
        let (then, now) = (past.decision.lane, replayed.lane)
        if then != now {
            changeCount += 1
            if changes.count < Self.toldChanges {
                changes.append(
                    Change(
                        id: past.id, from: then, to: now, basis: replayed.basis, reasons: replayed.reasons,
                        findings: past.findings))
            }
        }
        guard !past.findings.isEmpty else { return }
        findings.known += 1
        if then.awaitsExamination { findings.examined += 1 }
        if now.awaitsExamination { findings.wouldExamine += 1 }
        switch (then.awaitsExamination, now.awaitsExamination) {
        case (false, true): findings.gained.append(past.id)
        case (true, false): findings.lost.append(past.id)
        case (true, true), (false, false): break
        }
    }
}
