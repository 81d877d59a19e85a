/// The log in itself.
enum LogCheck {
    static func check(_ run: CheckRun) async throws {
        try await run.find(
            .log,
            """
            select 'positions', format('%s events stand at %s to %s', count(*), min(position), max(position))
            from koza.events having count(*) > 0 and (min(position) <> 1 or max(position) <> count(*))
            """)
        try await run.find(
            .log,
            """
            select stream, format('%s events have the versions %s to %s', count(*), min(version), max(version))
            from koza.events group by stream having min(version) <> 1 or max(version) <> count(*)
            """)
    }
}
