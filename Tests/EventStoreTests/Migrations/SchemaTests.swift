import Foundation
import Schema
import TestKit
import Testing

@Suite("Schema")
struct SchemaTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Schema")

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    }

    private func files(_ path: String) throws -> [String] {
        let folder = Self.folder.appending(path: path)
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { $0.hasSuffix(".sql") }.sorted()
    }

    private func objects() throws -> [String] {
        try text("objects/order").split(separator: "\n").map(String.init)
    }

    @Test("Every object's file is created once, in the order that is written down")
    func order() throws {
        #expect(try objects().sorted() == files("objects"))
    }

    @Test("Every migration's file is part of the program, in order and word for word")
    func embedded() throws {
        let files = try files("migrations")
        let names = Migration.all.map { migration in
            let number = String(migration.number)
            return String(repeating: "0", count: 4 - number.count) + "\(number)-\(migration.name).sql"
        }
        #expect(names == files)
        for (migration, file) in zip(Migration.all, files) { #expect(try migration.sql == text("migrations/\(file)")) }
    }

    @Test("The migrations, from zero, give what the objects describe")
    func sameCatalog() async throws {
        try await withTestDatabase { migrated in
            try await withTestDatabase { described in
                for migration in Migration.all { try await migrated.psql(migration.sql) }
                for object in try objects() { try await described.psql(text("objects/\(object)")) }
                let catalog = try dump(migrated)
                #expect(try dump(described) == catalog)
                #expect(catalog.contains { $0.hasPrefix("CREATE TABLE koza.events") })
            }
        }
    }

    @Test("The service's role cannot log in, and rules nothing")
    func role() async throws {
        try await withScene { scene in
            let rights = try await scene.database.psql(
                """
                select rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls
                from pg_roles where rolname = 'koza_app'
                """)
            #expect(rights == "f|f|f|f|f|f")
        }
    }

    /// What `pg_dump` says of a database's structure, line by line, without its random words.
    private func dump(_ database: TestDatabase) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["pg_dump", "--schema-only", "--dbname=\(database.url)"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("\\restrict") && !$0.hasPrefix("\\unrestrict") }
    }
}
