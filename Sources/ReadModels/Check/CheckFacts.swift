import CottonControl
import Postgres
import Regulation

/// What invariants across aggregates need to know of each.
struct CheckFacts {
    struct Certified {
        let issued: CertificateIssued
        let balesLeft: Int
        let gramsLeft: Int64
        let children: Int
    }

    struct Placed {
        let bale: BaleIdentity
        let certificate: CertificateNumber
        let first: CalendarDate
        let last: CalendarDate
    }

    struct Taken {
        let application: String
        let certificate: String
        let grams: Int64
    }

    let date: CalendarDate
    var lots: [LotPresented] = []
    var registryNumbers: [(factory: FactoryID, number: Int)] = []
    var bales: [Placed] = []
    var certificates: [Certified] = []
    var draws: [Taken] = []
    var evidence: [Taken] = []
    /// Keys that one holder alone may have.
    var keys: [(key: String, holder: String)] = []

    init(date: CalendarDate) {
        self.date = date
    }

    /// Moves what was gathered into the temporary tables.
    mutating func flush(on connection: PostgresConnection) async throws {
        try await insert(
            "check_lots",
            [
                .textArray(lots.map(\.factory.text)), .textArray(lots.map(\.season.description)),
                .intArray(lots.map { Int64($0.number.sequence) }), .textArray(lots.map(\.lot.text)),
            ], on: connection)
        try await insert(
            "check_registry",
            [
                .textArray(registryNumbers.map(\.factory.text)),
                .intArray(registryNumbers.map { Int64($0.number) }),
            ], on: connection)
        try await insert(
            "check_bales",
            [
                .textArray(bales.map(\.bale.description)), .textArray(bales.map(\.certificate.text)),
                .dateArray(bales.map(\.first.description)), .dateArray(bales.map(\.last.description)),
            ], on: connection)
        try await insert(
            "check_certificates",
            [
                .textArray(certificates.map(\.issued.number.text)),
                .nullableTextArray(certificates.map { $0.issued.parent?.text }),
                .intArray(certificates.map { Int64($0.issued.bales.count) }),
                .intArray(certificates.map { $0.issued.bales.map(\.netWeight).sum().grams }),
                .intArray(certificates.map { Int64($0.balesLeft) }), .intArray(certificates.map(\.gramsLeft)),
                .intArray(certificates.map { Int64($0.children) }),
            ], on: connection)
        try await insert("check_draws", Self.columns(of: draws), on: connection)
        try await insert("check_evidence", Self.columns(of: evidence), on: connection)
        try await insert(
            "check_keys", [.textArray(keys.map(\.key)), .textArray(keys.map(\.holder))], on: connection)
        self = CheckFacts(date: date)
    }

    private static func columns(of taken: [Taken]) -> [PostgresValue] {
        [
            .textArray(taken.map(\.application)), .textArray(taken.map(\.certificate)),
            .intArray(taken.map(\.grams)),
        ]
    }

    private func insert(_ table: String, _ columns: [PostgresValue], on connection: PostgresConnection) async throws {
        try await connection.execute(
            """
            insert into pg_temp.\(table)
            select * from unnest(\(columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
            """, columns)
    }
}
