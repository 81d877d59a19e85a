/// A numbered step of the schema, as text.
package struct Migration: Sendable, Hashable {
    package let number: Int
    package let name: String
    package let sql: String

    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    private init(_ number: Int, _ name: String, _ text: [UInt8]) {
        self.init(number: number, name: name, sql: String(decoding: text, as: UTF8.self))
    }

    /// Every migration of this program, 1…n.
    package static let all = [
        Migration(1, "initial", PackageResources._001_initial_sql)
    ]
}
