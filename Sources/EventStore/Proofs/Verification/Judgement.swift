/// Puts together what was found in the runs of a log and on its checkpoints.
struct Judgement {
    /// What a checkpoint says; `nil` where it cannot be read.
    struct Expectation: Sendable {
        let size: Int64
        let root: MerkleHash?
    }

    private let extent: (last: Int64, tree: Int64)
    private let checkpoints: [Expectation]
    private var remembered: [Expectation] = []
    private var findings: [Int64: RunCheck.Findings] = [:]
    private var unsigned: Set<Int64> = []
    var faults: [LogFault] = []

    init(extent: (last: Int64, tree: Int64), checkpoints: [Expectation]) {
        self.extent = extent
        self.checkpoints = checkpoints
    }

    mutating func remember(_ notes: [SignedNote], _ check: CheckpointCheck) {
        for note in notes {
            let body = CheckpointBody(note.text)
            if let fault = check.fault(of: note.note, size: body?.size ?? 0) { faults.append(fault) }
            if let body { remembered.append(Expectation(size: body.size, root: body.root)) }
        }
    }

    /// At which roots are wanted, in order.
    var sizes: [Int64] {
        Set((checkpoints + remembered).map(\.size).filter { $0 <= extent.last }).sorted()
    }

    /// - Parameter faults: of checkpoints.
    mutating func add(_ faults: [LogFault]) {
        self.faults += faults
        unsigned.formUnion(faults.compactMap(\.size))
    }

    mutating func add(_ run: LeafRun, _ found: RunCheck.Findings, _ faults: [LogFault]) {
        findings[run.number] = found
        self.faults += faults
    }

    /// Of the complete runs, in order.
    var runRoots: [MerkleHash] {
        (0..<extent.last / LeafRun.size).compactMap { findings[$0]?.root }
    }

    func report(origin: String?, upper: [LogFault], seconds: Double) -> VerificationReport {
        let runs = findings.sorted { $0.key < $1.key }.map(\.value)
        let roots = roots(runs)
        let covered =
            checkpoints.last {
                $0.root != nil && $0.root == roots[$0.size] && !unsigned.contains($0.size)
            }?.size ?? 0
        var report = VerificationReport()
        report.origin = origin
        report.events = extent.last - runs.flatMap(\.missing.runs).reduce(0) { $0 + Int64($1.count) }
        report.bytes = runs.reduce(0) { $0 + $1.bytes }
        report.checkpoints = checkpoints.count
        report.covered = covered
        report.seconds = seconds
        report.faults =
            MovedEvents.faults(of: runs.flatMap(\.altered)) + lost(runs) + misplaced(runs) + rewritten(roots)
            + upper + faults
        if covered == 0, extent.tree > 0 {
            report.faults.append(LogFault(.checkpoint, detail: "no checkpoint that holds covers any event"))
        }
        return report
    }

    /// Of the checkpoints' sizes, by the events.
    private func roots(_ runs: [RunCheck.Findings]) -> [Int64: MerkleHash] {
        var roots: [Int64: MerkleHash] = [:]
        var before = CompactRange()
        for run in runs {
            for (size, hash) in run.checkpoints { roots[size] = before.folded(onto: hash) }
            before.append(run.root)
        }
        return roots
    }

    /// Events that are not there.
    private func lost(_ runs: [RunCheck.Findings]) -> [LogFault] {
        var missing = PositionRuns()
        var unstored = PositionRuns()
        for run in runs {
            for gap in run.missing.runs { missing.append(gap) }
            for gap in run.unstored.runs { unstored.append(gap) }
        }
        var faults = missing.runs.map { LogFault(.missing, $0) }
        let signed = (checkpoints.filter { !unsigned.contains($0.size) } + remembered).map(\.size).max() ?? 0
        let end = max(extent.tree, signed)
        if end > extent.last { faults.append(LogFault(.truncated, extent.last + 1...end)) }
        faults += unstored.runs.map { LogFault(.tree, $0, detail: "leaves are missing") }
        let known = min(signed, extent.last)
        if extent.tree < known {
            faults.append(LogFault(.tree, extent.tree + 1...known, detail: "leaves are missing"))
        }
        return faults
    }

    private func misplaced(_ runs: [RunCheck.Findings]) -> [LogFault] {
        runs.flatMap(\.misplaced).map { position in
            position.map { LogFault(.misplaced, $0...$0) } ?? LogFault(.misplaced, detail: "a line is no event")
        }
    }

    /// One fault for each run of checkpoints that the events contradict.
    private func rewritten(_ roots: [Int64: MerkleHash]) -> [LogFault] {
        var faults: [LogFault] = []
        var good: Int64 = 0
        var isFollowing = false
        for one in (checkpoints + remembered).sorted(by: { $0.size < $1.size }) {
            guard let root = one.root, one.size > 0, one.size <= extent.last else { continue }
            if roots[one.size] == root {
                (good, isFollowing) = (one.size, false)
            } else if !isFollowing {
                let first = min(good + 1, one.size)
                faults.append(LogFault(.rewritten, first...one.size, size: one.size))
                isFollowing = true
            }
        }
        return faults
    }
}
