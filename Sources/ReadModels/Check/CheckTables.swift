import Postgres

/// Temporary tables in which facts are gathered, so that they are compared by the database and not in memory.
enum CheckTables {
    static func create(on connection: PostgresConnection) async throws {
        try await connection.simple(
            """
            create temporary table check_lots (factory text, season text, sequence bigint, lot text) on commit drop;
            create temporary table check_registry (factory text, number bigint) on commit drop;
            create temporary table check_bales (identity text, certificate text, first date, last date) on commit drop;
            create temporary table check_certificates (
                number text, parent text, bales bigint, grams bigint, bales_left bigint, grams_left bigint,
                children bigint
            ) on commit drop;
            create temporary table check_draws (application text, certificate text, grams bigint) on commit drop;
            create temporary table check_evidence (application text, certificate text, grams bigint) on commit drop;
            create temporary table check_keys (key text, holder text) on commit drop;
            """)
    }

    static func analyse(on connection: PostgresConnection) async throws {
        try await connection.simple(
            """
            create index on check_certificates (parent);
            create index on check_bales (identity);
            analyze check_lots, check_registry, check_bales, check_certificates, check_draws, check_evidence, check_keys;
            """)
    }
}
