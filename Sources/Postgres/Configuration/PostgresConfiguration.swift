/// Where the database is and how to reach it.
///
/// What is not said here is taken by libpq from its usual places (`PGPASSWORD`, the password file, the service file).
package struct PostgresConfiguration: Sendable {
    /// libpq's keywords and values; a value is never joined into a text that would be parsed again.
    var keywords: [String: String]

    /// Shown in `pg_stat_activity`.
    package var applicationName: String = "koza"
    /// From the beginning of connecting to the first ReadyForQuery, over all hosts.
    package var connectTimeout: Duration = .seconds(10)
    /// Prepared statements kept per connection.
    package var statementCacheCapacity: Int = 256
    /// After a cancelled task has asked the server to stop: how long to wait before the connection is given up.
    package var cancellationGrace: Duration = .seconds(10)
    /// Run-time settings for the session, e.g. `["statement_timeout": "30s"]`. Unless told otherwise, the server looks
    /// during a long statement whether its client is still there: what a lost client has locked is soon free again.
    package var settings: [String: String] = ["client_connection_check_interval": "5s"]

    /// A URL (`postgres://user:password@host:port/database?sslmode=…&host=/socket/folder`) or keywords
    /// (`host=… dbname=…`).
    package init(url: String) throws(PostgresError) {
        keywords = try Conninfo.parse(url)
        if let name = keywords.removeValue(forKey: "application_name") { applicationName = name }
        if let seconds = keywords.removeValue(forKey: "connect_timeout").flatMap({ Int($0) }), seconds > 0 {
            connectTimeout = .seconds(seconds)
        }
    }

    /// - Parameter host: a name, an address, or the folder of a Unix socket.
    package init(
        host: String, port: Int = 5432, user: String, password: String? = nil, database: String, sslMode: String? = nil
    ) {
        keywords = ["host": host, "port": String(port), "user": user, "dbname": database]
        keywords["password"] = password
        keywords["sslmode"] = sslMode
    }

    package var host: String? {
        get { keywords["host"] }
        set { keywords["host"] = newValue }
    }

    package var port: Int? {
        get { keywords["port"].flatMap { Int($0) } }
        set { keywords["port"] = newValue.map { String($0) } }
    }

    package var user: String? {
        get { keywords["user"] }
        set { keywords["user"] = newValue }
    }

    package var password: String? {
        get { keywords["password"] }
        set { keywords["password"] = newValue }
    }

    package var database: String? {
        get { keywords["dbname"] }
        set { keywords["dbname"] = newValue }
    }
}

extension PostgresConfiguration {
    /// Keywords and values for the command line of another program, which anybody on the machine may read: without the
    /// password.
    package var openText: String {
        keywords.filter { $0.key != "password" }.sorted { $0.key < $1.key }.map { keyword, value in
            let escaped = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
            return "\(keyword)='\(escaped)'"
        }.joined(separator: " ")
    }
}

extension PostgresConfiguration: CustomStringConvertible, CustomReflectable {
    /// Without the password.
    package var description: String {
        let place = "\(host ?? "default"):\(keywords["port"] ?? "default")/\(database ?? "default")"
        return "PostgresConfiguration(\(place), user: \(user ?? "default"))"
    }

    package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
