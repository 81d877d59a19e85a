package import Postgres
package import Regulation

/// A column by which documents are found, made of the document.
package enum DocumentColumn<Document>: Sendable {
    case text(String, @Sendable (Document) -> String?)
    case integer(String, @Sendable (Document) -> Int64?)
    case boolean(String, @Sendable (Document) -> Bool?)
    case date(String, @Sendable (Document) -> CalendarDate?)
    case instant(String, @Sendable (Document) -> Instant?)

    package var name: String {
        switch self {
        case .text(let name, _), .integer(let name, _), .boolean(let name, _), .date(let name, _),
            .instant(let name, _):
            name
        }
    }

    package func values(of documents: [Document]) -> PostgresValue {
        switch self {
        case .text(_, let value): .nullableTextArray(documents.map(value))
        case .integer(_, let value): .nullableIntArray(documents.map(value))
        case .boolean(_, let value): .nullableBoolArray(documents.map(value))
        case .date(_, let value): .nullableDateArray(documents.map { value($0)?.description })
        case .instant(_, let value): .nullableTimestamptzArray(documents.map { value($0)?.microseconds })
        }
    }
}
