/// A database of one test's own, on the cluster of the test process.
package struct TestDatabase: Sendable {
    package let name: String
    /// For libpq.
    package let url: String

    /// An empty database.
    package static func create() async throws -> TestDatabase {
        try await create(copying: "template1")
    }

    /// A copy of a database that `prepare` fills once a process; it must have closed its connections when it returns.
    /// - Parameter template: one name for one way of preparing; letters, digits and underscores.
    package static func create(
        template: String, prepare: @escaping @Sendable (_ url: String) async throws -> Void
    ) async throws -> TestDatabase {
        try await create(copying: try await Templates.shared.name(of: template, prepare: prepare))
    }

    /// Removes the database, closing what is still connected to it. It goes with the cluster otherwise.
    package func drop() async throws {
        try await TestCluster.shared().administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }

    /// What `psql` answers; see `Psql.query`.
    @discardableResult
    package func psql(_ sql: String) async throws -> String {
        try await Psql.query(sql, url: url)
    }

    fileprivate static func create(copying template: String) async throws -> TestDatabase {
        let cluster = try await TestCluster.shared()
        let name = "test_\(String(UInt64.random(in: .min ... .max), radix: 36))"
        try await cluster.administer("CREATE DATABASE \(name) TEMPLATE \(template)")
        return TestDatabase(name: name, url: cluster.url(database: name))
    }
}

/// Runs `body` with a database that is dropped when it has ended; see `TestDatabase.create`.
package func withTestDatabase<Result>(
    template: String, prepare: @escaping @Sendable (_ url: String) async throws -> Void,
    _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
    try await use(try await TestDatabase.create(template: template, prepare: prepare), body)
}

/// Runs `body` with an empty database that is dropped when it has ended.
package func withTestDatabase<Result>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
    try await use(try await TestDatabase.create(), body)
}

private func use<Result>(
    _ database: TestDatabase, _ body: (TestDatabase) async throws -> Result
) async throws -> Result {
    do {
        let result = try await body(database)
        try await database.drop()
        return result
    } catch {
        try? await database.drop()
        throw error
    }
}

private actor Templates {
    static let shared = Templates()

    private var prepared: [String: Task<String, any Error>] = [:]

    func name(
        of template: String, prepare: @escaping @Sendable (_ url: String) async throws -> Void
    ) async throws -> String {
        if let task = prepared[template] { return try await task.value }
        let task = Task {
            let cluster = try await TestCluster.shared()
            let name = "template_\(template)"
            try await cluster.administer("CREATE DATABASE \(name)")
            try await prepare(cluster.url(database: name))
            return name
        }
        prepared[template] = task
        return try await task.value
    }
}

extension TestCluster {
    fileprivate func administer(_ sql: String) async throws {
        try await Psql.query(sql, url: url(database: "postgres"))
    }
}
