import ArgumentParser
import EventStore

/// Each client writes streams of its own, one after another, at the version that it knows.
struct AppendToMany: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append", abstract: "Append to different streams at once, in the log's one order.")

    @OptionGroup var load: LoadOptions

    @Option(help: "Events in an append.")
    var events = 1

    /// As many as a lot or a certificate comes to have.
    private static let streamLength = 10

    func run() async throws {
        try await load.withStore { store in
            report(
                try await load.measure { [name = load.run, events] client, end in
                    var tally = Tally()
                    var stream = 0
                    while ContinuousClock.now < end {
                        stream += 1
                        var version: Int64 = 0
                        while version < Self.streamLength, ContinuousClock.now < end {
                            let begin = ContinuousClock.now
                            let outcome = try await store.append(
                                .bench("\(name)-\(client)-\(stream)", at: version, events: events))
                            guard case .appended = outcome else { throw ValidationError("\(outcome)") }
                            tally.appended(events, since: begin)
                            version += Int64(events)
                        }
                    }
                    return tally
                })
        }
    }
}
