import Application
import ArgumentParser
import CottonControl
import EventStore
import Regulation

/// How long the longest kind of stream takes to read and to fold: a factory's season, an event a lot.
struct LoadSeason: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Write a season's register, and load it again and again with nothing remembered."
    )

    @OptionGroup var load: LoadOptions

    @Option(help: "Lots in the season.")
    var length = 10_000

    func run() async throws {
        try await load.withStore { store in
            let name = StreamName.season(Season(startYear: 2025), of: Identifier(load.run))
            try await write(to: name.text, in: store)
            report(
                try await load.measure { [length] _, end in
                    var tally = Tally()
                    while ContinuousClock.now < end {
                        let begin = ContinuousClock.now
                        let season = try await AggregateCache(store: store).load(name).aggregate
                        guard season.presented == length else { throw ValidationError("\(season.presented) lots") }
                        tally.appended(length, since: begin)
                    }
                    return tally
                })
        }
    }

    private func write(to stream: String, in store: EventStore) async throws {
        let events = try (1...length).map { sequence in
            try EventCodec.encode(
                SeasonRegisterEvent.lotNumbered(
                    LotNumbered(
                        sequence: sequence, lot: Identifier("2025-2026/68-\(sequence)"), examined: false,
                        owner: Identifier("f-abcdefghijklmnopqrstuvwx"))),
                metadata: "{}", occurredAt: 0)
        }
        for start in stride(from: 0, to: length, by: 1000) {
            _ = try await store.append(
                Append(
                    id: stream,
                    streams: [
                        StreamWrite(
                            stream: stream, expectedVersion: Int64(start),
                            events: Array(events[start..<min(start + 1000, length)]))
                    ],
                    occurredAt: 0))
        }
    }
}
