import Logging

extension Logger {
    /// For tests whose failures are meant.
    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
