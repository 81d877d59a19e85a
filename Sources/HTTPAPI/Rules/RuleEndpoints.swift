import Application
import HTTPTypes
import Regulation
import Tareks

enum RuleEndpoints {
    static let all =
        [
            setParameter, parameters, declareHolidays, holidays, setRiskProfile, riskProfiles,
            RiskReplayEndpoint.replay,
        ] + EditionEndpoints.all + [ParameterDryRunEndpoint.dryRun]

    static let setParameter = Endpoint.command(
        .post, "/v1/parameters", .rules, tr: "Bir parametreyi bir günden başlayarak belirler",
        en: "Sets a parameter from a day on", roles: [.generalDirectorate], body: Parameter.self,
        answers: Parameter.self
    ) { session, _, body in
        Reply(try await session.setParameter(body), status: 201, version: session.version(of: .rules))
    }

    static let parameters = Endpoint.query(
        "/v1/parameters", .rules, tr: "Bütün parametreler ve eski değerleri, ya da bir günde geçerli olanlar",
        en: "Every parameter with its earlier values, or those in force on a day",
        query: [QueryParameter("on", .string(format: "date"), "those in force on that day")]
            + QueryParameter.shortPaging, current: true,
        isVersioned: true, answers: Listing<Parameter>.self
    ) { call in
        let (book, version) = try await call.services.aggregates.load(.rules)
        let day = try call.query.date("on")
        let values = book.parameters.history.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { name, values in
            day.map { day in values.last { $0.effectiveFrom <= day }.map { [$0] } ?? [] } ?? values
        }
        return Found(try call.page(of: values), version: version)
    }

    static let declareHolidays = Endpoint.command(
        .post, "/v1/holidays", .rules, tr: "Tatil günlerini ilan eder", en: "Declares holidays",
        roles: [.generalDirectorate], body: HolidaysDeclared.self, answers: HolidaysDeclared.self
    ) { session, _, body in
        Reply(try await session.declareHolidays(body), status: 201, version: session.version(of: .rules))
    }

    static let holidays = Endpoint.query(
        "/v1/holidays", .rules, tr: "Resmî tatiller", en: "Public holidays",
        query: QueryParameter.shortPaging, current: true, isVersioned: true,
        answers: Listing<HolidayCalendar.Holiday>.self
    ) { call in
        let (book, version) = try await call.services.aggregates.load(.rules)
        let days = book.holidays.holidays.values.sorted { $0.date < $1.date }
        return Found(try call.page(of: days), version: version)
    }

    static let setRiskProfile = Endpoint.command(
        .post, "/v1/risk-profiles", .rules, tr: "Risk profili ilan eder", en: "Announces a risk profile",
        roles: [.generalDirectorate], body: RiskProfile.self, answers: RiskProfile.self
    ) { session, _, body in
        Reply(try await session.setRiskProfile(body), status: 201, version: session.version(of: .riskProfiles))
    }

    /// Whoever is judged by a profile does not see it.
    static let riskProfiles = Endpoint.query(
        "/v1/risk-profiles", .rules, tr: "İlan edilmiş risk profilleri", en: "Risk profiles that were announced",
        roles: [.generalDirectorate, .auditor], query: QueryParameter.shortPaging, current: true,
        isVersioned: true, answers: Listing<RiskProfile>.self
    ) { call in
        let (profiles, version) = try await call.services.aggregates.load(.riskProfiles)
        let assumed = RiskScope.allCases.map { RiskProfile.assumed(for: $0) }
        return Found(try call.page(of: assumed + profiles.profiles), version: version)
    }
}
