package import Regulation
package import Tareks

extension CommandSession {
    /// Sets a parameter from a day on; what was decided before stays as it was.
    package func setParameter(_ parameter: Parameter) async throws -> Parameter {
        try Access.require(actor, .generalDirectorate)
        let book = try await loadSubject(.rules)
        if let fault = book.parameters.fault(in: parameter.value, for: parameter.name, at: "/value") {
            throw Refusal(.rule, [fault])
        }
        _ = try await append([.parameterSet(parameter)], to: .rules)
        return parameter
    }

    /// M39/1: a new communiqué of the series, with the values that it states.
    package func announceEdition(_ announced: EditionAnnounced) async throws -> EditionView {
        try Access.require(actor, .generalDirectorate)
        let events = try await loadSubject(.rules).announce(announced, on: act.today)
        return EditionView(announced.edition, in: try await append(events, to: .rules).editions)
    }

    /// Declares holidays, or days of administrative leave.
    package func declareHolidays(_ declared: HolidaysDeclared) async throws -> HolidaysDeclared {
        try Access.require(actor, .generalDirectorate)
        var faults = Faults()
        faults.require(
            !declared.holidays.isEmpty, nil, at: "/holidays", tr: "Hiçbir gün yazılmamış.", en: "There is no day.")
        for (index, holiday) in declared.holidays.enumerated() {
            faults.require(
                !declared.holidays[..<index].contains { $0.date == holiday.date }, nil, at: "/holidays/\(index)/date",
                tr: "\(holiday.date) iki kez yazılmış.", en: "\(holiday.date) is written twice.")
        }
        try faults.throwIfAny()
        _ = try await append([.holidaysDeclared(declared)], to: .rules)
        return declared
    }

    /// Announces a risk profile with the day from which it selects.
    package func setRiskProfile(_ profile: RiskProfile) async throws -> RiskProfile {
        try Access.require(actor, .generalDirectorate)
        let profiles = try await load(.riskProfiles)
        _ = try await append(
            try profiles.set(SetRiskProfile(act: act, profile: profile)), to: .riskProfiles)
        return profile
    }
}
