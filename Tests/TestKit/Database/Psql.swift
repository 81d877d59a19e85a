import Subprocess

/// `psql` as a witness that shares no code with what is tested.
package enum Psql {
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
    }

    /// The rows as text: columns joined by `|`, rows by line feeds, NULL empty.
    @discardableResult
    package static func query(_ sql: String, url: String) async throws -> String {
        let result = try await run(
            .name("psql"),
            arguments: [
                "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", "--dbname=\(url)",
                "--file=-",
            ],
            input: .string(sql), output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else { throw Failure(description: result.standardError) }
        let text = result.standardOutput
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}
