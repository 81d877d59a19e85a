import Subprocess

/// What `pg_dump` writes, in plain SQL, and beside it the kept answers, whose column it writes in hexadecimal.
package enum Dump {
    package static func text(of url: String) async throws -> String {
        let result = try await run(
            .name("pg_dump"), arguments: ["--no-owner", "--dbname=\(url)"], output: .string(limit: 256 << 20),
            error: .string(limit: 1 << 20))
        guard result.terminationStatus.isSuccess else { throw Psql.Failure(description: result.standardError) }
        let answers = try await Psql.query("select encode(answer, 'escape') from koza.commands", url: url)
        return result.standardOutput + answers
    }
}
