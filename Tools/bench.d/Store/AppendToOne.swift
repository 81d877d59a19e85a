import ArgumentParser
import EventStore

/// All clients write one stream; whoever was slower tries again at the version that the refusal names.
struct AppendToOne: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contend", abstract: "Append to one stream from all sides, until each append has landed.")

    @OptionGroup var load: LoadOptions

    func run() async throws {
        try await load.withStore { store in
            report(
                try await load.measure { [name = load.run] _, end in
                    var tally = Tally()
                    var version: Int64 = 0
                    while ContinuousClock.now < end {
                        let begin = ContinuousClock.now
                        var landed = false
                        while !landed {
                            switch try await store.append(.bench(name, at: version, events: 1)) {
                            case .appended:
                                landed = true
                                version += 1
                            case .conflict(_, _, let actual):
                                tally.conflicts += 1
                                version = actual
                            case let other: throw ValidationError("\(other)")
                            }
                        }
                        tally.appended(1, since: begin)
                    }
                    return tally
                })
        }
    }
}
