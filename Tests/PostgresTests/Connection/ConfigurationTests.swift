import Postgres
import TestKit
import Testing

@Suite("Connection strings")
struct ConfigurationTests {
    @Test("A URL is read by libpq's rules, percent signs and socket folders included")
    func url() throws {
        let configuration = try PostgresConfiguration(
            url:
                "postgres://ay%C5%9Fe:p%40ss@db.example:6432/koza?sslmode=require&application_name=api&connect_timeout=3"
        )
        #expect(configuration.user == "ayşe")
        #expect(configuration.password == "p@ss")
        #expect(configuration.host == "db.example")
        #expect(configuration.port == 6432)
        #expect(configuration.database == "koza")
        #expect(configuration.applicationName == "api")
        #expect(configuration.connectTimeout == .seconds(3))
        #expect(try PostgresConfiguration(url: "postgres:///koza?host=/run/postgresql").host == "/run/postgresql")
        #expect(try PostgresConfiguration(url: "host='/a b' dbname=koza").host == "/a b")
    }

    @Test("For another program's command line it is written again, without the password")
    func openText() throws {
        let written = try PostgresConfiguration(url: #"host=/tmp user='o\'k\\' password=geheim dbname='a b'"#).openText
        #expect(!written.contains("geheim"))
        let read = try PostgresConfiguration(url: written)
        #expect(read.host == "/tmp" && read.user == #"o'k\"# && read.database == "a b" && read.password == nil)
    }

    @Test(
        "What cannot be read is refused without repeating it",
        arguments: ["postgres://u:geheim@[::1", "host=a password='geheim", "geheim", "host=a\0geheim", "geheim=1"])
    func malformed(text: String) throws {
        let error = #expect(throws: PostgresError.self) { try PostgresConfiguration(url: text) }
        #expect(error?.kind == .usage)
        #expect("\(String(describing: error))".contains("geheim") == false)
    }

    @Test("The password is in no description and in no dump")
    func passwordIsHidden() throws {
        let configuration = PostgresConfiguration(host: "h", user: "u", password: "geheim", database: "d")
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!"\(configuration)".contains("geheim"))
        #expect(!String(reflecting: configuration).contains("geheim"))
        #expect(!dumped.contains("geheim"))
    }

    @Test("Names that look like connection keywords stay names")
    func noInjection() async throws {
        try await withTestDatabase { database in
            let name = "x' host=/nowhere user='root\\ \(database.name)"
            try await database.psql("CREATE DATABASE \"\(name)\"")
            var configuration = try database.configuration
            configuration.database = name
            configuration.applicationName = "it's dbname=postgres \\ ğ"
            configuration.settings = ["koza.note": "a b\\c 'd' \t\"e\"", "statement_timeout": "12345"]
            let connection = try await PostgresConnection.connect(configuration)
            let row = try await connection.query(
                """
                SELECT current_database() AS name, current_setting('koza.note') AS note,
                  current_setting('statement_timeout') AS timeout, current_setting('application_name') AS application
                """
            ).one()
            await connection.close()
            try await database.psql("DROP DATABASE \"\(name)\"")
            #expect(try row.text("name") == name)
            #expect(try row.text("note") == "a b\\c 'd' \t\"e\"")
            #expect(try row.text("timeout") == "12345ms")
            #expect(try row.text("application").hasPrefix("it's dbname=postgres \\ "))
        }
    }
}
