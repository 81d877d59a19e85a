package import CottonControl
import Postgres
package import Regulation

package struct CertificateFilter: Sendable {
    package var holder: SubjectID?
    package var factories: [FactoryID]?
    package var season: Season?
    package var directorate: DirectorateCode?
    /// As it is on the day on which the list is looked at.
    package var status: Certificate.Status?

    package init(
        holder: SubjectID? = nil, factories: [FactoryID]? = nil, season: Season? = nil,
        directorate: DirectorateCode? = nil, status: Certificate.Status? = nil
    ) {
        self.holder = holder
        self.factories = factories
        self.season = season
        self.directorate = directorate
        self.status = status
    }
}

extension ReadModels {
    package func certificate(_ number: CertificateNumber) async throws -> Versioned<Certificate>? {
        try await document("certificates", where: "id", is: number.text)
    }

    package func certificate(verificationCode code: String) async throws -> Versioned<Certificate>? {
        try await document("certificates", where: "verification_code", is: code)
    }

    /// Several certificates at once; those that do not exist are missing.
    package func certificates(_ numbers: some Sequence<CertificateNumber>) async throws
        -> [CertificateNumber: Versioned<Certificate>]
    {
        let rows = try await rows(
            "select id, version, state from read.certificates where id = any ($1)", [.textArray(numbers.map(\.text))])
        return try Dictionary(
            rows.map { (CertificateNumber(try $0.text(0)), try Self.document($0.int(1), $0.json(2))) }
        ) { first, _ in first }
    }

    /// Latest first. With a status, a page may hold fewer than `limit` although more follow.
    /// - Parameter date: the day on which the status is judged.
    package func certificates(
        _ filter: CertificateFilter = CertificateFilter(), on date: CalendarDate, limit: Int = 50,
        cursor: String? = nil
    ) async throws -> Page<Versioned<Certificate>> {
        let conditions = filter.conditions(on: date)
        var items: [Versioned<Certificate>] = []
        var after = try cursor.map { text throws(ReadModelError) in try Cursor(text, of: "certificates") }
        for _ in 0..<Self.scannedPages {
            let rows = try await listing("certificates", Self.documentColumns, conditions, limit: limit, after: after)
            for row in rows.prefix(limit) {
                let found: Versioned<Certificate> = try Self.document(row.int(1), row.json(2))
                after = Cursor([try row.int(0)], of: "certificates")
                guard filter.status.map({ $0 == found.value.status(on: date) }) ?? true else { continue }
                items.append(found)
                if items.count == limit { return Page(items: items, nextCursor: after?.text) }
            }
            if rows.count <= limit { return Page(items: items, nextCursor: nil) }
        }
        return Page(items: items, nextCursor: after?.text)
    }

    /// Most pages that are looked through for one.
    private static let scannedPages = 20
}

extension CertificateFilter {
    /// What of the status stands in columns; whether anything is left on a certificate is judged from its state.
    fileprivate func conditions(on date: CalendarDate) -> Conditions {
        var conditions = Conditions()
        conditions.add("holder = ?", ifPresent: holder?.text)
        conditions.add("factory = any (?)", ifPresent: factories?.map(\.text))
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        conditions.add("season = ?", ifPresent: season?.description)
        guard let status else { return conditions }
        if status != .cancelled { conditions.add("not cancelled") }
        switch status {
        case .cancelled: conditions.add("cancelled")
        case .transferred, .split: conditions.add("moved = ?", .text(status == .split ? "split" : "transfer"))
        case .expired:
            conditions.add("moved is null")
            conditions.add("valid_until < ?", .date(date.description))
        case .valid, .exhausted:
            conditions.add("moved is null")
            conditions.add("valid_until >= ?", .date(date.description))
            if status == .exhausted { conditions.add("drawn") }
        }
        return conditions
    }
}
