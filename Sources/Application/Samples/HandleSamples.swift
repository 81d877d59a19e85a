package import CottonControl
package import Regulation

extension CommandSession {
    /// M14/1: samples of bales of which no lot is presented yet, by the factory's inspector or a trade inspector.
    package func takeSamples(at id: FactoryID, _ request: SampleTaking) async throws -> SamplingView {
        let registered = try Self.registered(try await load(.factory(id)))
        let season = Season(containing: act.today)
        try await requireHandling(id, registered.directorate, season)
        return try await take(request, of: nil, at: id, in: season, registered.directorate)
    }

    /// M14/1: samples of a presented lot.
    package func takeSamples(_ season: Season, _ number: LotNumber, _ request: SampleTaking) async throws
        -> SamplingView
    {
        let (lot, presented) = try await lot(season, number)
        try await requireHandling(presented.factory, presented.directorate, presented.season)
        return try await take(request, of: lot, at: presented.factory, in: presented.season, presented.directorate)
    }

    /// M14/4: a step of the chain of custody.
    package func handOverSamples(_ id: SamplingID, _ request: SampleHandOver) async throws -> SamplingView {
        let sampling = try await ownSampling(id)
        try await keepUser(request.to)
        let from = request.from.map(services.pseudonyms.user) ?? sampling.holder ?? actor.subject
        return try await view(
            try await append(
                try sampling.handOver(
                    HandOverSamples(
                        act: act, from: from, to: services.pseudonyms.user(request.to), at: request.at ?? act.at,
                        sealsIntact: request.sealsIntact)), to: .sampling(id)))
    }

    /// M14/4: the laboratory has them, and says which met the conditions.
    package func receiveSamples(_ id: SamplingID, _ request: SampleReceipt) async throws -> SamplingView {
        let sampling = try await ownSampling(id)
        let received = try await append(
            try sampling.receive(
                ReceiveSamples(act: act, receivedAt: request.receivedAt ?? act.at, seen: request.samples)),
            to: .sampling(id))
        if let lot = received.taken?.lot, let void = received.received?.void {
            _ = try await append(try await load(.lot(lot)).voidClassing(by: void, of: id), to: .lot(lot))
        }
        return try await view(received)
    }

    private func take(
        _ request: SampleTaking, of lot: Lot?, at factory: FactoryID, in season: Season, _ directorate: DirectorateCode
    ) async throws -> SamplingView {
        let id = SamplingID(services.random.id("num"))
        let noted = try lot?.sample(id)
        let taken = try Sampling().take(
            TakeSamples(
                act: act, sampling: id, lot: lot, factory: factory, season: season, directorate: directorate,
                laboratory: request.laboratory,
                takenBy: request.takenBy.map(services.pseudonyms.user) ?? actor.subject,
                takenAt: request.takenAt ?? act.at, samples: request.samples), in: try await load(.laboratories))
        if let takenBy = request.takenBy { try await keepUser(takenBy) }
        if let noted, let lot = lot?.presented?.lot { _ = try await append(noted, to: .lot(lot)) }
        return try await view(try await begin(.sampling(id), with: taken))
    }

    func view(_ sampling: Sampling) async throws -> SamplingView {
        guard let view = SamplingView(sampling, names: try await names(of: sampling.people)) else {
            throw Sampling.unknown
        }
        return view
    }
}
