import TestKit
import Testing

extension OwnInstallations {
    @Suite("The service's rights")
    struct ServiceRoleTests {
        @Test("koza serve works for a login that has the application's role and nothing else")
        func leastRights() async throws {
            try await withInstallation { installation in
                let url = installation.databaseURL
                let login = "serving_\(Numbers.unique())"
                try await Psql.query("create role \(login) login in role koza_app", url: url)
                try await installation.serverProgram?.stop()
                try await installation.startServer(as: login)
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let lot = try await gin.certify(3)
                _ = try await gin.inspector.get(gin.lotPath(lot["lotNumber"].string ?? "")).expect(200)
                let sessions = try await Psql.query(
                    "select distinct usename from pg_stat_activity where application_name = 'koza-serve'"
                        + " and datname = current_database()", url: url)
                #expect(sessions == login)
                let rights = try await Psql.query(
                    """
                    select has_table_privilege('\(login)', 'koza.events', 'insert, update, delete, truncate'),
                        has_database_privilege('\(login)', current_database(), 'create')
                    """, url: url)
                #expect(rights == "f|f")
            }
        }
    }
}
