import Testing

@testable import ReadModels

@Suite("Definitions of tables")
struct DefinitionTests {
    @Test("Indexes are told from tables, comments with semicolons or not")
    func indexes() {
        let definition = Definition(
            """
            -- directorate '': none; week: its Monday
            create table one (
                -- a comment; inside
                id text primary key
            );
            create unique index on one (id);
            create table two (id text);
            create index on two (id) where id <> '';
            """)
        #expect(definition.tables.contains("create table one") && definition.tables.contains("create table two"))
        #expect(!definition.tables.contains("index"))
        #expect(definition.indexes.split(separator: "\n").filter { !$0.isEmpty }.count == 2)
    }

    @Test("Every projection's tables and indexes are all there", arguments: Projections.all.map(\.name))
    func all(_ name: String) throws {
        let projection = try #require(Projections.all.first { $0.name == name })
        let definition = Definition(projection.definition)
        for table in projection.tables { #expect(definition.tables.contains("create table \(table) ")) }
        let words = projection.definition.split(separator: ";").filter { $0.contains("index on") }
        #expect(definition.indexes.split(separator: ";").filter { $0.contains("index on") }.count == words.count)
    }
}
