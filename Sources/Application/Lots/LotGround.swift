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

    /// M11/4: the number that the next lot gets.
    var nextNumber: LotNumber {
        LotNumber(registryNumber: register.permit?.registryNumber ?? 0, sequence: register.nextSequence)
    }

    func standing(_ act: Act) -> FactoryStanding {
        factory.standing(on: act.today, notifiedOn: register.permit(on: act.today)?.notifiedOn ?? act.today)
    }

    /// M18/1, M36/1; M13/1 and M6/1 where the classing room or the machine that was permitted is gone (M34/1-b).
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
        faults.add(contentsOf: TradingParty.ginFaults(firm, on: act.today))
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
        _ request: ControlApplication, of owner: SubjectID, seed: UInt64, today: CalendarDate, in profile: RiskProfile
    ) -> RiskDecision {
        var facts = RiskFacts()
        facts.set(.newFactory, previous.presented == 0)
        facts.set(.ownerNeverSeen, !register.owners.contains(owner) && !previous.owners.contains(owner))
        facts.set(.openWarning, factory.warnings.contains(where: \.isOpen))
        facts[.pastFindings] = pastFindings(since: Season(containing: today).startYear - 1)
        facts[.moistureNearLimit] = request.moisture.thousandths / 100
        facts[.largeLot] = request.bales.count
        facts.set(.sustainableClaim, request.sustainable != nil)
        return RiskAnalysis.analyse(
            facts, by: profile, seed: seed, examinedSoFar: register.examined, presentedSoFar: register.presented,
            override: request.sandboxLane.map(RiskOverride.sandbox))
    }

    private func pastFindings(since year: Int) -> Int {
        let inspections = factory.inspections.map(\.inspected).filter { !$0.findings.isEmpty }.map(\.on)
        return (inspections + factory.warnings.map(\.warned.on)).count { Season(containing: $0).startYear >= year }
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
            StreamName.riskProfiles)
        let factory = try await load(.factory(request.factory), guarding: true)
        let registered = try Self.registered(factory)
        let register = try await load(.season(season, of: request.factory))
        if let permit = register.permit(on: act.today), !permit.responsibleInspectors.contains(inspectorID) {
            throw Access.otherFactory
        }
        return LotGround(
            factory: factory, registered: registered, firm: try await load(.firm(registered.firm)),
            inspectorID: inspectorID, inspector: try await load(.inspector(inspectorID), guarding: true),
            register: register,
            previous: try await load(.season(last, of: request.factory)))
    }

    func profile(_ scope: RiskScope) async throws -> RiskProfile {
        try await load(.riskProfiles).profile(for: scope, on: act.today)
    }
}
