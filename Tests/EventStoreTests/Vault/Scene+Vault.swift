import EventStore

func withVault(_ body: (Scene, SubjectStore) async throws -> Void) async throws {
    try await withScene { scene in
        let vault = SubjectStore(pool: scene.pool, masters: try MasterKeys(.random()))
        try await vault.open()
        try await body(scene, vault)
    }
}

extension Scene {
    /// Appends the event with which the database destroys the subject's key.
    func erase(_ subject: String) async throws {
        let version = try await store.readStream("subject-\(subject)").last?.version ?? 0
        _ = try await store.append(
            Append(
                id: "erase",
                streams: [
                    StreamWrite(
                        stream: "subject-\(subject)", expectedVersion: version,
                        events: [event("subject.erased", data: #"{"subject":"\#(subject)"}"#)])
                ], occurredAt: 1_700_000_000_000_000))
    }
}
