import Application
import EventStore
import Postgres
import Regulation

/// A projection whose rows can be compared with a fold of the log.
protocol CheckedDocuments: Projection {
    func check(_ run: CheckRun, _ live: CheckRun.Live?) async throws
}

extension DocumentProjection: CheckedDocuments {
    /// Events at a time.
    private static var page: Int { 2000 }

    func check(_ run: CheckRun, _ live: CheckRun.Live?) async throws {
        let comparison = live.map { DocumentComparison(projection: self, live: $0) }
        var facts = CheckFacts(date: run.date)
        var folded: [FoldedDocument<Document>] = []
        var rows: Int64 = 0
        var stream = ""
        var version: Int64 = 0
        while true {
            let events = try await LogReader.category(
                category, after: stream, version, upTo: run.last, limit: Self.page, on: run.connection)
            for event in events {
                if event.stream != stream { folded.append(FoldedDocument(event)) }
                folded[folded.count - 1].take(event, live: live, &run.report)
                (stream, version) = (event.stream, event.version)
            }
            let isLast = events.count < Self.page
            // The last stream of a page may go on in the next one.
            let whole = isLast ? folded : Array(folded.dropLast())
            folded = isLast ? [] : Array(folded.suffix(1))
            rows += try await comparison?.compare(whole, run) ?? 0
            for document in whole { facts.add(document.full.document, id: document.id, &run.report) }
            run.report.aggregates += Int64(whole.count)
            try await facts.flush(on: run.connection)
            if isLast { break }
        }
        run.report.rows += rows
        try await comparison?.compareCount(rows, run)
    }
}

/// An aggregate as the log has it.
struct FoldedDocument<Document: Aggregate> where Document.Event: StoredEvent {
    let id: String
    /// By all events.
    private(set) var full: DocumentRow<Document>
    /// By the events that the live generation has taken in.
    private(set) var seen: DocumentRow<Document>?
    /// Without what the live generation passes over; `nil` until there is such an event.
    private var kept: DocumentRow<Document>?
    private var isReadable = true

    init(_ first: LogEvent) {
        id = first.documentID
        full = DocumentRow(firstPosition: first.position)
    }

    mutating func take(_ event: LogEvent, live: CheckRun.Live?, _ report: inout CheckReport) {
        let isSkipped = live?.skipped.contains(event.position) ?? false
        if isSkipped, kept == nil { kept = full }
        takeInFull(event, &report)
        if isSkipped { kept?.pass(over: event) } else { _ = try? kept?.take(event) }
        guard let live, event.position <= live.position else { return }
        if let kept { seen = kept } else if isReadable { seen = full }
    }

    private mutating func takeInFull(_ event: LogEvent, _ report: inout CheckReport) {
        guard isReadable else { return }
        do {
            _ = try full.take(event)
        } catch {
            isReadable = false
            report.add(.unreadableEvent, event.stream, (error as? PoisonedEvent)?.reason ?? "\(error)")
        }
    }
}
