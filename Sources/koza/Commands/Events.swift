import Application
import ArgumentParser
import EventStore
import Foundation

struct Events: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Look at the log as a whole.",
        subcommands: [UpcastEvents.self, CountEvents.self])
}

struct UpcastEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upcast",
        abstract: "Read every stored event through today's shapes, and name each one that cannot be read.",
        discussion:
            "Nothing is written: old shapes are brought up to date whenever they are read. Ends with status 1 where an event cannot be read."
    )

    @Flag(help: "Read and report. There is nothing else to do.")
    var check = false

    @Option(help: "Tasks that read at the same time.")
    var tasks = 2

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard check else { throw ValidationError("Give --check: events are never written anew.") }
        guard tasks > 0 else { throw ValidationError("--tasks is at least 1.") }
    }

    func run() async throws {
        let (tasks, quiet) = (tasks, output.json)
        let found = try await database.withStore(process: "events", connections: tasks + 1) { store in
            try await UpcastCheck(store: store).run(tasks: tasks) { done, last in
                if !quiet { report("\(done) of \(last)") }
            }
        }
        try output.write(found) {
            (found.failures.map { "\($0.position) \($0.stream) \($0.type) v\($0.schemaVersion): \($0.reason)" }
                + ["\(found.events) events, \(found.upcast) in older shapes, \(found.failures.count) unreadable"])
                .joined(separator: "\n")
        }
        if !found.failures.isEmpty { throw ExitCode(1) }
    }
}

struct CountEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "Read the log from its first event to its last, and count it by type.")

    @Flag(help: "Make each event of its JSON too.")
    var decode = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Count: Encodable {
        var events = 0
        var bytes = 0
        var types: [String: Int] = [:]
        var seconds = 0.0
    }

    func run() async throws {
        let decode = decode
        let count = try await database.withStore(process: "events") { store in
            var count = Count()
            let begin = ContinuousClock.now
            try await store.replay { events in
                for event in events {
                    count.events += 1
                    count.bytes += event.data.utf8.count
                    count.types[event.type, default: 0] += 1
                    if decode { _ = try EventCatalogue.decode(event) }
                }
            }
            count.seconds = (ContinuousClock.now - begin) / .seconds(1)
            return count
        }
        try output.write(count) {
            (count.types.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
                + ["\(count.events) events, \(count.bytes) bytes, \(Int(count.seconds * 1000)) ms"])
                .joined(separator: "\n")
        }
    }
}
