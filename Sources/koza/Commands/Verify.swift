import ArgumentParser
import EventStore
import Foundation
import Synchronization

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hash the whole log anew and hold it against its tree and every signed checkpoint.",
        discussion: """
            Names the position and kind of each fault and ends with status 1 where there is one. With --offline it needs \
            nothing but an export and the public key of one who is trusted; with --proof, nothing but that key and the \
            proof of one event, as a certificate's page of verification hands it out.
            """)

    @Option(help: ArgumentHelp("Verify this export instead of the database.", valueName: "file.tar"))
    var offline: String?

    @Option(help: ArgumentHelp("Verify this proof of one event.", valueName: "file.json"))
    var proof: String?

    @Option(
        help: ArgumentHelp(
            "A public key (name+id+base64) to trust; may be repeated.",
            discussion: "Default, but not with --offline or --proof: that of the private key of this installation.",
            valueName: "key"))
    var key: [String] = []

    @Option(
        help: ArgumentHelp(
            "A checkpoint that was kept from before: the log must still begin with it; may be repeated.",
            valueName: "file"))
    var checkpoint: [String] = []

    @Option(help: "How many parts of the log are read at a time.")
    var parallel = max(2, min(8, ProcessInfo.processInfo.activeProcessorCount))

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...64).contains(parallel) else { throw ValidationError("--parallel is a number from 1 to 64.") }
        if offline != nil || proof != nil, key.isEmpty {
            throw ValidationError("--offline and --proof need a --key to trust.")
        }
    }

    func run() async throws {
        let (keys, kept, parallel) = (try trusted(), try remembered(), parallel)
        if let proof { return try verify(proofIn: proof, trusting: keys) }
        let report: VerificationReport
        if let offline {
            report = try await LogVerification(
                try ExportedLog(offline), trusting: keys, remembering: kept, width: parallel
            ).run { ProgressLine.shared.tell("verified", $0.events, of: $0.of) }
        } else {
            report = try await database.withStore(process: "verify", connections: parallel) { store in
                try await LogVerification(
                    DatabaseLog(store), trusting: keys, remembering: kept, width: parallel
                ).run { ProgressLine.shared.tell("verified", $0.events, of: $0.of) }
            }
        }
        try output.write(report) {
            (report.faults.map(\.description) + [
                "\(report.events) events, \(report.checkpoints) checkpoints, proved up to \(report.covered), "
                    + "\(report.faults.count) faults"
            ]).joined(separator: "\n")
        }
        if !report.isSound { throw ExitCode(1) }
    }

    private func verify(proofIn path: String, trusting keys: Set<NoteVerifier>) throws {
        guard let data = FileManager.default.contents(atPath: path), let proof = try? EventProof(json: data) else {
            throw ValidationError("\(path) holds no proof.")
        }
        let report = proof.verified(trusting: keys)
        try output.write(report) {
            (report.faults.map(\.description) + [
                report.isSound
                    ? "event \(report.position) is in the log \(report.origin ?? "-"), as signed at \(report.size) events"
                    : "event \(report.position) is not proved, \(report.faults.count) faults"
            ]).joined(separator: "\n")
        }
        if !report.isSound { throw ExitCode(1) }
    }

    private func trusted() throws -> Set<NoteVerifier> {
        guard key.isEmpty else {
            return Set(
                try key.map { text in
                    guard let key = NoteVerifier(text) else { throw ValidationError("\(text) is no public key.") }
                    return key
                })
        }
        guard let own = try CheckpointKey(database.folder).signer() else {
            throw ValidationError("There is no key here; name the one to trust with --key.")
        }
        return [own.verifier]
    }

    private func remembered() throws -> [SignedNote] {
        try checkpoint.map { path in
            guard let text = try? String(contentsOfFile: path, encoding: .utf8), let note = SignedNote(text) else {
                throw ValidationError("\(path) holds no signed checkpoint.")
            }
            return note
        }
    }
}

/// How far something long is, on standard error, every two seconds.
final class ProgressLine: Sendable {
    static let shared = ProgressLine()

    private let told = Mutex(ContinuousClock.now)

    func tell(_ verb: String, _ done: Int64, of all: Int64) {
        let isDue = told.withLock { told in
            guard ContinuousClock.now - told > .seconds(2) else { return false }
            told = .now
            return true
        }
        if isDue { complain("\(verb) \(done) of \(all) events") }
    }
}
