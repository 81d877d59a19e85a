import Regulation

extension Visit {
    /// Asks the API for everything that a text may be.
    func search(_ text: String) async throws -> SearchOutcome {
        var outcome = SearchOutcome()
        for term in SearchTerm.all(in: text) {
            for question in questions(term) {
                do {
                    outcome.add(try await question())
                } catch let problem as ProblemAnswer where [400, 404].contains(problem.status) {
                    continue
                } catch let problem as ProblemAnswer where problem.status == 403 {
                    outcome.missElsewhere()
                }
            }
        }
        return outcome
    }

    private typealias Question = () async throws -> [SearchHit]

    private func questions(_ term: SearchTerm) -> [Question] {
        switch term {
        case .lot(let season, let number):
            seasons(season).map { season in { [try await lot(season, number)] } }
        case .certificate(let number): [{ [try await certificate(number)] }]
        case .verification(let code): [{ [try await verified(code)] }]
        case .reference(let number): [{ [try await reference(number)] }]
        case .firm(let number): [{ [try await firm(number)] }]
        case .registryNumber(let number): [{ try await factories(registered: number) }]
        case .bale(let season, let number): [{ try await bales(numbered: number, season) }]
        }
    }

    /// The one, or this and the four before it.
    private func seasons(_ season: Season?) -> [Season] {
        let current = Season(containing: today)
        return season.map { [$0] } ?? (0..<5).map { Season(startYear: current.startYear - $0) }
    }

    private func lot(_ season: Season, _ number: String) async throws -> SearchHit {
        let lot: LotHead = try await get("/v1/lots/\(season)/\(number.percentEncoded)")
        return SearchHit(
            texts("lot.number"), "\(lot.lotNumber) · \(lot.season)", target: "/partiler/\(lot.season)/\(lot.lotNumber)",
            about: [lot.owner.title, texts.of(lot.status, under: "lot.status")])
    }

    private func certificate(_ number: String) async throws -> SearchHit {
        let found: CertificateHead = try await get("/v1/certificates/\(number.percentEncoded)")
        return SearchHit(
            texts("certificate.number"), found.number, target: "/belgeler/\(found.number)",
            about: [found.holder.title, texts.of(found.status, under: "certificate.status")])
    }

    /// What anybody may know, where the certificate is not the visitor's to see.
    private func verified(_ code: String) async throws -> SearchHit {
        let found: VerifiedHead = try await get("/dogrula/\(code)")
        do {
            return try await certificate(found.certificate)
        } catch let problem as ProblemAnswer where problem.status == 403 {
            return SearchHit(
                texts("certificate.number"), found.certificate, target: "/dogrula/\(code)",
                about: [Directorates.name(found.directorate, texts)])
        }
    }

    private func reference(_ number: String) async throws -> SearchHit {
        let found: ReferenceHead = try await get("/v1/references/\(number)")
        return SearchHit(
            texts("oversight.search.reference"), formats.inFours(found.number),
            target: OversightPages.application(found.application),
            about: [found.firm.title, texts.of(found.status, under: "trade.status")])
    }

    private func firm(_ number: String) async throws -> SearchHit {
        let found: PartyAnswer = try await get("/v1/firms/\(number)")
        return SearchHit(texts("oversight.search.firm"), found.title, target: RecordPages.firm(number), about: [number])
    }

    private func factories(registered number: String) async throws -> [SearchHit] {
        let list: ListAnswer<FactoryAnswer> = try await get("/v1/factories", ["registryNumber": number])
        return list.items.map { factory in
            SearchHit(
                texts("lot.factory"), factory.name, target: FactoryPages.target(factory.id),
                about: [factory.firm.title, number])
        }
    }

    private func bales(numbered number: String, _ season: Season?) async throws -> [SearchHit] {
        let list: ListAnswer<BaleHead> = try await get(
            "/v1/bales", ["number": number, "season": season?.description])
        return list.items.map { bale in
            SearchHit(
                texts("lot.bales"), bale.number,
                target: RecordPages.bale(bale.factory, bale.season, bale.number),
                about: [
                    "\(texts("lot.number")) \(bale.last.lotNumber) · \(bale.last.lotSeason)", bale.last.certificate,
                    texts.of(bale.last.what, under: "oversight.bale.what"),
                ])
        }
    }
}

private struct LotHead: Decodable, Sendable {
    let season: String
    let lotNumber: String
    let status: String
    let owner: PartyAnswer
}

private struct CertificateHead: Decodable, Sendable {
    let number: String
    let status: String
    let holder: PartyAnswer
}

private struct VerifiedHead: Decodable, Sendable {
    let certificate: String
    let directorate: String
}

private struct ReferenceHead: Decodable, Sendable {
    let number: String
    let status: String
    let firm: PartyAnswer
    let application: String
}

private struct BaleHead: Decodable, Sendable {
    let factory: String
    let season: String
    let number: String
    let last: BaleEventAnswer
}
