extension PostgresConnection {
    /// Sends all statements with one Sync and then reads all answers: one round trip.
    ///
    /// Outside a transaction they form one: after a failure the statements behind it are `skipped`, and what those before
    /// it did is rolled back although they report success. Throws when the connection fails, and when the statements
    /// succeeded but their commit did not (a deferred constraint).
    package func pipeline(
        _ statements: [(sql: String, parameters: [PostgresValue])]
    ) async throws(PostgresError) -> [Result<PostgresRows, PostgresError>] {
        guard !statements.isEmpty else { return [] }
        var requests: [PipelineRequest] = []
        requests.reserveCapacity(statements.count)
        for statement in statements {
            let parameters = try EncodedParameters(statement.parameters)
            let key = try StatementCache.Key(checked: statement.sql, types: parameters.types)
            requests.append(PipelineRequest(key: key, parameters: parameters))
        }
        let ready = requests
        let answers = try await perform { () async throws(PostgresError) in try await self.runPipeline(ready) }
        if Task.isCancelled, let cancelled = answers.lazy.compactMap(\.failure).first(where: { $0.sqlState == "57014" })
        {
            throw cancelled.with(kind: .cancelled)
        }
        return answers
    }

    private func runPipeline(
        _ requests: [PipelineRequest]
    ) async throws(PostgresError) -> [Result<PostgresRows, PostgresError>] {
        try await makeRoom(for: requests)
        let libpq = try live()
        guard libpq.enterPipeline() else { throw refusal(libpq) }
        var steps: [PipelineStep] = []
        var named: [StatementCache.Key: String] = [:]
        for (index, request) in requests.enumerated() {
            guard sendStep(libpq, request, index, &named, &steps) else { throw loseAfterRefusal(libpq) }
        }
        guard libpq.sendSync() else { throw loseAfterRefusal(libpq) }
        let answers = try await readAnswers(steps, requests)
        guard libpq.exitPipeline() else { throw loseAfterRefusal(libpq) }
        return try answers.get()
    }

    private func sendStep(
        _ libpq: LibpqConnection, _ request: PipelineRequest, _ index: Int,
        _ named: inout [StatementCache.Key: String], _ steps: inout [PipelineStep]
    ) -> Bool {
        if let entry = statements.lookUp(request.key) {
            steps.append(.run(index, columns: entry.columns))
            return libpq.send(prepared: entry.name, request.parameters)
        }
        if let name = named[request.key] {
            steps.append(.run(index, columns: nil))
            return libpq.send(prepared: name, request.parameters)
        }
        guard statements.count + named.count < statements.capacity else {
            steps.append(.run(index, columns: nil))
            return libpq.send(unnamed: request.key.sql, request.parameters)
        }
        let name = statements.makeName()
        named[request.key] = name
        steps.append(.prepare(index, name: name))
        steps.append(.run(index, columns: nil))
        return libpq.send(prepare: name, request.key.sql, types: request.key.types)
            && libpq.send(prepared: name, request.parameters)
    }

    private func readAnswers(
        _ steps: [PipelineStep], _ requests: [PipelineRequest]
    ) async throws(PostgresError) -> Result<[Result<PostgresRows, PostgresError>], PostgresError> {
        var answers: [Result<PostgresRows, PostgresError>] = []
        answers.reserveCapacity(requests.count)
        var preparing: PostgresError?
        for step in steps {
            switch step {
            case .prepare(let index, let name):
                let answer = try await readAnswer(columns: nil, messages: .ofSQLAlone)
                switch answer {
                case .success: statements.insert(requests[index].key, name: name)
                case .failure(let error): preparing = error.kind == .skipped ? nil : error
                }
            case .run(let index, let columns):
                let request = requests[index]
                let answer = try await readAnswer(columns: columns, messages: request.parameters.messages)
                if let error = preparing {
                    answers.append(.failure(error))
                    preparing = nil
                } else {
                    note(answer, of: request, columns)
                    answers.append(answer)
                }
            }
        }
        if let failure = try await readSync() { return .failure(failure) }
        return .success(answers)
    }

    private func note(
        _ answer: Result<PostgresRows, PostgresError>, of request: PipelineRequest, _ columns: [ResultTable.Column]?
    ) {
        switch answer {
        case .success(let rows):
            if columns == nil, !rows.table.columns.isEmpty { statements.remember(rows.table.columns, for: request.key) }
        case .failure(let error):
            if error.meansStaleStatement { _ = statements.remove(request.key) }
        }
    }

    /// The results of one step, up to the `nil` that ends them.
    private func readAnswer(
        columns: [ResultTable.Column]?, messages: MessageSource
    ) async throws(PostgresError) -> Result<PostgresRows, PostgresError> {
        var answer = Result<PostgresRows, PostgresError>.success(PostgresRows(table: .empty))
        while let result = try await nextResult() {
            switch result.status {
            case .rows, .command: answer = .success(PostgresRows(table: result.table(known: columns)))
            case .error: answer = .failure(result.error(messages))
            case .skipped:
                answer = .failure(PostgresError(.skipped, sqlState: "25P02", "a statement before it failed"))
            case .copyIn, .copyOut, .sync, .other:
                throw lose(PostgresError(.usage, "COPY cannot run in a pipeline"))
            }
        }
        return answer
    }

    /// - Returns: the error of the commit that Sync stands for.
    private func readSync() async throws(PostgresError) -> PostgresError? {
        var failure: PostgresError?
        // An error at Sync is followed by a `nil` of its own.
        for _ in 0..<8 {
            guard let result = try await nextResult() else { continue }
            switch result.status {
            case .sync: return failure
            case .error: failure = failure ?? result.error(.ofParameters)
            default: break
            }
        }
        throw lose(PostgresError(.connection, sqlState: "08P01", "the pipeline did not come to its end"))
    }

    private func makeRoom(for requests: [PipelineRequest]) async throws(PostgresError) {
        let keys = Set(requests.map(\.key))
        let unknown = keys.filter { statements.lookUp($0) == nil }
        // In a failed transaction nothing can be deallocated, and nothing will be prepared either.
        guard try live().transactionStatus != .failed else { return }
        try await deallocate(statements.makeRoom(for: unknown.count, sparing: keys))
    }

    private func loseAfterRefusal(_ libpq: LibpqConnection) -> PostgresError {
        lose(refusal(libpq))
    }
}

struct PipelineRequest: Sendable {
    let key: StatementCache.Key
    let parameters: EncodedParameters
}

private enum PipelineStep {
    case prepare(Int, name: String)
    case run(Int, columns: [ResultTable.Column]?)
}
