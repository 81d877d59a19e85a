package import Postgres

extension TestDatabase {
    package var configuration: PostgresConfiguration {
        get throws { try PostgresConfiguration(url: url) }
    }
}
