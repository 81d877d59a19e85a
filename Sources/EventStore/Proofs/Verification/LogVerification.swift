/// Hashes a whole log anew, several runs at a time, and holds it against the stored tree and every checkpoint.
package struct LogVerification: Sendable {
    /// How far it is.
    package struct Progress: Sendable {
        package let events: Int64
        package let of: Int64
    }

    private let log: any VerifiedLog
    private let trusted: Set<NoteVerifier>
    private let remembered: [SignedNote]
    private let width: Int

    /// Checkpoints whose signatures are checked in one piece of work.
    private static let page = 2_000

    /// - Parameter trusted: keys that are known from elsewhere than the log.
    /// - Parameter remembered: checkpoints that were seen before: the log must still begin with what they say.
    /// - Parameter width: runs that are read at a time.
    package init(
        _ log: any VerifiedLog, trusting trusted: Set<NoteVerifier>, remembering remembered: [SignedNote] = [],
        width: Int = 2
    ) {
        self.log = log
        self.trusted = trusted
        self.remembered = remembered
        self.width = max(1, width)
    }

    /// - Throws: where the log cannot be read; what is wrong with it stands in the report.
    package func run(progress: @Sendable (Progress) -> Void = { _ in }) async throws -> VerificationReport {
        let start = ContinuousClock.now
        let history = KeyHistory(try await log.keyEntries())
        let check = CheckpointCheck(history, trusting: trusted)
        let listed = try await listCheckpoints()
        // After the checkpoints: none can be ahead of the events then.
        let extent = try await log.extent()
        var judgement = Judgement(extent: extent, checkpoints: listed.roots)
        judgement.faults += history.faulty.map { LogFault(.rotation, detail: "key \($0) is not handed over to") }
        judgement.faults += try await log.fileFaults()
        judgement.remember(remembered, check)

        let sizes = judgement.sizes
        var works = listed.pages.map { Work.signatures($0) }
        works += (0..<(extent.last + LeafRun.size - 1) / LeafRun.size).map { Work.run(LeafRun(number: $0)) }
        var hashed: Int64 = 0
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            var waiting = works.makeIterator()
            for _ in 0..<width {
                if let work = waiting.next() { group.addTask { try await perform(work, check, extent, sizes) } }
            }
            while let outcome = try await group.next() {
                if let work = waiting.next() { group.addTask { try await perform(work, check, extent, sizes) } }
                switch outcome {
                case .signatures(let faults): judgement.add(faults)
                case .run(let run, let findings, let faults):
                    judgement.add(run, findings, faults)
                    hashed += min(extent.last, run.leaves.upperBound) - run.leaves.lowerBound
                    progress(Progress(events: hashed, of: extent.last))
                }
            }
        }
        let upper = try await UpperTiles(log: log).faults(judgement.runRoots, treeSize: extent.tree)
        return judgement.report(
            origin: check.origin, upper: upper, seconds: (ContinuousClock.now - start) / .seconds(1))
    }

    private enum Work: Sendable {
        /// Of checkpoints behind the first size up to the second.
        case signatures(ClosedRange<Int64>)
        case run(LeafRun)
    }

    private enum Outcome: Sendable {
        case signatures([LogFault])
        case run(LeafRun, RunCheck.Findings, [LogFault])
    }

    private func listCheckpoints() async throws -> (roots: [Judgement.Expectation], pages: [ClosedRange<Int64>]) {
        var roots: [Judgement.Expectation] = []
        var pages: [ClosedRange<Int64>] = []
        while true {
            let notes = try await log.checkpointNotes(after: roots.last?.size ?? 0, limit: Self.page)
            guard let first = notes.first, let last = notes.last else { return (roots, pages) }
            pages.append(first.size - 1...last.size)
            roots += notes.map { size, note in
                Judgement.Expectation(size: size, root: SignedNote(note).flatMap { CheckpointBody($0.text) }?.root)
            }
        }
    }

    private func perform(
        _ work: Work, _ check: CheckpointCheck, _ extent: (last: Int64, tree: Int64), _ sizes: [Int64]
    ) async throws -> Outcome {
        switch work {
        case .signatures(let page):
            let notes = try await log.checkpointNotes(after: page.lowerBound, limit: Self.page)
            return .signatures(
                notes.filter { $0.size <= page.upperBound }.compactMap { check.fault(of: $0.note, size: $0.size) })
        case .run(let run):
            let leaves = run.leaves.clamped(to: 0..<extent.last)
            let ending = sizes.drop { $0 <= leaves.lowerBound }.prefix { $0 <= leaves.upperBound }
            var runCheck = RunCheck(
                leaves: leaves, stored: try await log.storedHashes(level: 0, leaves) ?? [], treeSize: extent.tree,
                sizes: ending)
            try await log.readEvents(of: run) { runCheck.take($0, $1) }
            let findings = runCheck.finish()
            return .run(run, findings, try await UpperTiles(log: log).faults(of: run, findings, extent.tree))
        }
    }
}
