import CottonControl
import Regulation
import Tareks

/// What a control application is judged on, besides its own words.
struct LotGround {
    let factory: Factory
    let registered: FactoryRegistered
    let firm: Firm
    let inspectorID: InspectorID
    let inspector: ResponsibleInspector
    let register: SeasonRegister
    /// The factory's season before this one.
    let previous: SeasonRegister
    let owner: SubjectID
    /// With classes and types as the tables of the day spell them.
    let declaration: LotDeclaration
    let standards: LotStandards
    /// M23/1: of the certificate that the application names as ended.
    let ended: Certificate?
    /// M23/1, M21/4: what its bales took of schemes' certificates by lots whose certificates have ended.
    let endedUses: [EndedUse]
    /// M20/3: the report that a tek balya lot rests on.
    let analysis: StreamName<AnalysisReport>?

    /// M11/4: the number that the next lot gets.
    var nextNumber: LotNumber {
        LotNumber(registryNumber: register.permit?.registryNumber ?? 0, sequence: register.nextSequence)
    }

    func lot(_ act: Act) -> LotID { LotID(season: Season(containing: act.today), number: nextNumber) }

    func standing(_ act: Act) -> FactoryStanding {
        factory.standing(on: act.today, notifiedOn: register.permit(on: act.today)?.notifiedOn ?? act.today)
    }

    /// M18/1, M20/2, M36/1; M13/1 and M6/1 where the classing room or the machine that was permitted is gone (M34/1-b).
    func faults(of method: ControlMethod, _ ginningMethod: GinningMethod, _ act: Act) -> [Fault] {
        var faults = Faults()
        let isPermitted = register.permit(on: act.today)?.ginningMethods.contains(ginningMethod) ?? false
        faults.require(
            !isPermitted || registered.installation.ginningMethods.contains(ginningMethod), "M6/1",
            at: "/ginningMethod", tr: "Fabrikada bu çırçırlama şekli için artık makine yok.",
            en: "The factory has no machine for this ginning method any more.")
        faults.require(
            method != .sondaj || registered.installation.classingRoom, "M13/1", at: "/method",
            tr: "Sondaj, yeterli nitelikte tasnif odası bulunan fabrikada yapılır.",
            en: "Sondaj is done where there is a classing room.")
        faults.add(
            contentsOf: TradingParty.inspectorFaults(firm, user: act.actor, rule: "M20/2", on: act.today))
        if let revocation = inspector.revocation, !inspector.isAuthorised(on: act.today) {
            faults.add(
                Fault(
                    "M36/1", tr: "Pamuk Sorumlu Denetçisi yetkiniz \(revocation.on) tarihinde iptal edilmiştir.",
                    en: "Your authority as responsible inspector was revoked on \(revocation.on)."))
        }
        return faults.list
    }

    /// M21/1
    func analyse(
        _ request: ControlApplication, seed: UInt64, today: CalendarDate, in profile: RiskProfile
    ) -> RiskDecision {
        var facts = RiskFacts()
        facts.set(.newFactory, previous.presented == 0)
        facts.set(.ownerNeverSeen, !register.owners.contains(owner) && !previous.owners.contains(owner))
        let refused = refusedBefore(on: today)
        if !refused.isEmpty { facts[.refusedBales] = refused.count }
        facts.set(.openWarning, factory.warnings.contains(where: \.isOpen))
        facts[.pastFindings] = pastFindings(since: Season(containing: today).startYear - 1)
        facts[.moistureNearLimit] = declaration.moisture.thousandths / 100
        facts[.largeLot] = declaration.bales.count
        facts.set(.sustainableClaim, declaration.sustainable != nil)
        return RiskAnalysis.analyse(
            facts, by: profile, seed: seed, examinedSoFar: register.examined, presentedSoFar: register.presented,
            override: request.sandboxLane.map(RiskOverride.sandbox))
    }

    /// M21/2: bales of this lot that stood on a lot that was refused, or found other than declared.
    func refusedBefore(on today: CalendarDate) -> [String] {
        let season = Season(containing: today)
        let current = Set(register.faulted.flatMap(\.bales).map(BaleIdentity.fold))
        let last = Set(previous.faulted.flatMap(\.bales).map(BaleIdentity.fold))
        guard !current.isEmpty || !last.isEmpty else { return [] }
        return declaration.bales.filter { bale in
            (bale.season ?? season == season ? current : last).contains(BaleIdentity.fold(bale.number))
        }.map(\.number)
    }

    private func pastFindings(since year: Int) -> Int {
        let inspections = factory.inspections.map(\.inspected).filter { !$0.findings.isEmpty }.map(\.on)
        let lots = (register.faulted + previous.faulted).map(\.on)
        return (inspections + factory.warnings.map(\.warned.on) + lots).count {
            Season(containing: $0).startYear >= year
        }
    }
}

extension CommandSession {
    /// M15/1: a responsible inspector acts for the factories that named them.
    func ground(of request: ControlApplication) async throws -> LotGround {
        try Access.require(actor, .responsibleInspector)
        let inspectorID = InspectorID(actor.subject.text)
        let season = Season(containing: act.today)
        let last = Season(startYear: season.startYear - 1)
        try await prefetch(
            StreamName.factory(request.factory), StreamName.inspector(inspectorID),
            StreamName.season(season, of: request.factory), StreamName.season(last, of: request.factory),
            StreamName.riskProfiles, StreamName.classTables)
        let factory = try await load(.factory(request.factory), guarding: true)
        let registered = try Self.registered(factory)
        let register = try await load(.season(season, of: request.factory))
        if let permit = register.permit(on: act.today), !permit.responsibleInspectors.contains(inspectorID) {
            throw Access.otherFactory
        }
        let owner = request.owner.subject(services.pseudonyms)
        try await services.subjects.prefetch(SubjectID(request.factory.text), owner)
        let (standards, analysis) = try await standards(of: request, season: season)
        let declared = request.declaration
        var ended: Certificate?
        if let number = declared.previousCertificate { ended = try await load(.certificate(number)) }
        return LotGround(
            factory: factory, registered: registered, firm: try await load(.firm(registered.firm)),
            inspectorID: inspectorID, inspector: try await load(.inspector(inspectorID), guarding: true),
            register: register, previous: try await load(.season(last, of: request.factory)),
            owner: owner,
            declaration: declared.spelt(
                by: standards.tables.table(for: declared.group, declared.method, declared.ginningMethod, on: act.today)),
            standards: standards, ended: ended, endedUses: try await endedUses(of: request, in: season),
            analysis: analysis)
    }

    private func standards(of request: ControlApplication, season: Season) async throws
        -> (LotStandards, StreamName<AnalysisReport>?)
    {
        var standards = LotStandards()
        standards.tables = try await load(.classTables)
        let record = try await services.subjects.record(FactoryRecord.self, of: SubjectID(request.factory.text))
        if let record, !record.depots.isEmpty { standards.depots = record.depots.map(\.name) + [record.name] }
        guard let report = request.declaration.laboratoryReport else { return (standards, nil) }
        standards.laboratories = try await load(.laboratories)
        let name = analysis(report.number, of: report.laboratory, in: standards.laboratories)
        standards.analysis = try await load(name).delivered?.speaking(of: request.factory, in: season)
        return (standards, name)
    }

    /// The stream of a laboratory's report, however the laboratory's name is spelt.
    func analysis(_ number: String, of laboratory: String, in laboratories: Laboratories)
        -> StreamName<AnalysisReport>
    {
        let name = laboratories.find(laboratory)?.title ?? laboratory
        return .analysis(services.pseudonyms.report(Spelling.fold(number), of: Spelling.fold(name)))
    }

    func profile(_ scope: RiskScope) async throws -> RiskProfile {
        try await load(.riskProfiles).profile(for: scope, on: act.today)
    }
}
