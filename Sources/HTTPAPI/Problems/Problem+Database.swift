import Postgres
import ReadModels

extension Problem {
    /// What a client can do nothing about but try again; `nil` for what nobody foresaw.
    init?(ofDatabase error: any Error) {
        switch error {
        case ReadModelError.malformedCursor:
            self = .malformed(
                tr: "?cursor= bu listenin bir imleci değil; bu listenin önceki sayfasındaki nextCursor olmalıdır.",
                en: "?cursor= is not one of this list; it is the nextCursor of this list's page before.")
        case ReadModelError.notBuilt: self = .unavailable(.behind)
        case let error as PostgresError where error.isPassing: self = .unavailable()
        default: return nil
        }
    }
}

extension PostgresError {
    fileprivate var isPassing: Bool {
        switch kind {
        case .connection, .timeout, .closed, .cancelled: true
        case .server: sqlState.map { $0.hasPrefix("57") || $0.hasPrefix("53") || $0.hasPrefix("40") } ?? false
        case .skipped, .usage, .decoding, .unexpectedNull, .transaction: false
        }
    }
}
