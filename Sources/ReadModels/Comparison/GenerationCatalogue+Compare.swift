import Postgres

extension GenerationCatalogue {
    enum CompareOutcome: Equatable {
        /// Too far behind, or somebody holds what is needed: to be tried again.
        case notYet
        case stopped(reason: String)
        case settled(Generation.State)
        case compared(GenerationDifference, swapped: Bool)
    }

    /// Brings the live generation and a new one to the same position, and compares them while neither moves; readers
    /// read on. The new one goes live where nothing differs, or if that was asked for in any case; else it goes.
    func compare(
        _ projection: any Projection, with generation: Generation, swappingInAnyCase: Bool
    ) async throws -> CompareOutcome {
        try await whenNobodyHolds { connection in
            try await Self.lock(projection.name, on: connection)
            let known = try await Self.generations(of: projection.name, on: connection)
            let state = known.first { $0.number == generation.number }?.state ?? .retired
            guard state == .building else { return .settled(state) }
            guard let live = known.first(where: { $0.state == .live }) else { throw GenerationError.nothingToCompare }
            let last: Int64
            switch try await Self.bringTogether([live, generation], of: projection, on: connection) {
            case .notYet: return .notYet
            case .stopped(let reason): return .stopped(reason: reason)
            case .at(let position): last = position
            }
            var tables: [GenerationDifference.Table] = []
            for table in projection.tables {
                let comparison = TableComparison(projection: projection, table: table, live: live, new: generation)
                tables.append(try await comparison.run(on: connection))
            }
            let difference = GenerationDifference(position: last, tables: tables)
            let swaps = swappingInAnyCase || difference.isEmpty
            if swaps {
                try await Self.putLive(generation, of: projection, insteadOf: live, at: last, on: connection)
            } else {
                try await Self.retire(generation, on: connection)
            }
            return .compared(difference, swapped: swaps)
        } ?? .notYet
    }
}
