import TestKit

/// `koza run` in a new data folder, up and ready.
struct RunningInstallation {
    let folder: TemporaryFolder
    let port: Int
    let program: RunningProgram

    static func start(in folder: TemporaryFolder? = nil) async throws -> RunningInstallation {
        let folder = try folder ?? TemporaryFolder()
        let port = try freeLoopbackPort()
        let program = try await RunningProgram.start(
            try BuiltProduct.path(), ["run", "--no-demo", "--port", "\(port)", "--data", folder.path],
            environment: [
                "KOZA_DATABASE_URL": nil, "KOZA_MODE": nil, "KOZA_SECRET_FILE": nil, "KOZA_MASTER_KEY": nil,
                "KOZA_MASTER_KEY_FILE": nil,
            ])
        _ = try await program.line(containing: "ready http://127.0.0.1:\(port)")
        return RunningInstallation(folder: folder, port: port, program: program)
    }

    /// The processes it keeps running; the first of that kind.
    func child(_ kind: String) throws -> ListedProcess? {
        try children.first { $0.arguments.contains(kind) || $0.arguments.first?.hasSuffix("/\(kind)") == true }
    }

    var children: [ListedProcess] {
        get throws { try ListedProcess.children(of: program.processIdentifier) }
    }

    /// Each status on a connection of its own; `nil` when nobody answers.
    func readiness() async -> Int? {
        try? await HTTPClient(port: port).get("/health/ready").status
    }
}
