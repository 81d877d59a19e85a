import Postgres

/// The call of `koza.append` for a batch.
struct AppendStatement {
    static let sql = """
        select append, outcome, first_position, last_position, name, expected, actual, holder, fingerprint, status,
            answer, recorded_at
        from koza.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        """

    private var keys: [String?] = []
    private var fingerprints: [[UInt8]] = []
    private var statuses: [Int64?] = []
    private var answers: [[UInt8]?] = []
    private var times: [Int64] = []
    private var eventCounts: [Int64] = []

    private var writeAppends: [Int64] = []
    private var writeStreams: [String] = []
    private var writeVersions: [Int64] = []
    private var writeOffsets: [Int64] = []

    private var eventWrites: [Int64] = []
    private var eventTypes: [String] = []
    private var eventSchemaVersions: [Int64] = []
    private var eventData: [String] = []
    private var eventMetadata: [String] = []
    private var eventTimes: [Int64] = []

    private var claimAppends: [Int64] = []
    private var claimKeys: [String] = []
    private var claimGivers: [String?] = []
    private var claimTakers: [String?] = []
    private var claimEnds: [Int64?] = []

    init(_ batch: [Append]) {
        for append in batch { add(append) }
    }

    private mutating func add(_ append: Append) {
        keys.append(append.idempotencyKey)
        fingerprints.append(append.fingerprint)
        statuses.append(append.answer.map { Int64($0.status) })
        answers.append(append.answer?.body)
        times.append(append.occurredAt)
        eventCounts.append(Int64(append.eventCount))
        let index = Int64(keys.count)
        for write in append.streams { add(write, of: index) }
        for claim in append.claims {
            claimAppends.append(index)
            claimKeys.append(claim.key)
            claimGivers.append(claim.giver)
            claimTakers.append(claim.taker)
            claimEnds.append(claim.until)
        }
    }

    private mutating func add(_ write: StreamWrite, of append: Int64) {
        writeAppends.append(append)
        writeStreams.append(write.stream)
        writeVersions.append(write.expectedVersion)
        writeOffsets.append(Int64(eventWrites.count))
        let index = Int64(writeStreams.count)
        for event in write.events {
            eventWrites.append(index)
            eventTypes.append(event.type)
            eventSchemaVersions.append(Int64(event.schemaVersion))
            eventData.append(event.data)
            eventMetadata.append(event.metadata)
            eventTimes.append(event.occurredAt)
        }
    }

    var parameters: [PostgresValue] {
        [
            .nullableTextArray(keys), .bytesArray(fingerprints), .nullableIntArray(statuses),
            .nullableBytesArray(answers), .timestamptzArray(times), .intArray(eventCounts),
            .intArray(writeAppends), .textArray(writeStreams), .intArray(writeVersions), .intArray(writeOffsets),
            .intArray(eventWrites), .textArray(eventTypes), .intArray(eventSchemaVersions), .jsonArray(eventData),
            .jsonArray(eventMetadata), .timestamptzArray(eventTimes),
            .intArray(claimAppends), .textArray(claimKeys), .nullableTextArray(claimGivers),
            .nullableTextArray(claimTakers), .nullableTimestamptzArray(claimEnds),
        ]
    }
}
