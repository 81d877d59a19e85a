import Application

/// M21/1: a lot that waits for an inspection, and its inspection.
enum ControlPages {
    private static let address = "/kontrol/{season}/{lotNumber}"

    static let show = PageRoute.get(address, DirectoratePages.readers) { visit in
        .page(try await ControlPage(visit, try await visit.lot()))
    }

    static let assign = PageRoute.post(address + "/denetmen", .roles(.directorate)) { visit in
        switch try await visit.send(visit.form, to: visit.lotPath + "/inspector", as: LotAnswer.self) {
        case .done(let lot): return .redirect(lot.controlTarget)
        case .refused(let problem):
            return .page(try await ControlPage(visit, try await visit.lot(), problem: problem), status: problem.status)
        }
    }

    static let inspection = PageRoute.get(address + "/muayene", .roles(.tradeInspector)) { visit in
        let lot = try await visit.lot()
        return lot.isAwaiting ? .page(InspectionPage(visit, lot)) : .redirect(lot.controlTarget)
    }

    /// What is sent a second time, because the first answer was lost, finds the lot inspected.
    static let inspect = PageRoute.post(address + "/muayene", .roles(.tradeInspector)) { visit in
        let lot = try await visit.lot()
        guard lot.isAwaiting else { return .redirect(lot.controlTarget) }
        let rows = FormRows(
            visit.form,
            [
                "/bales": { BaleCheck.isOpened($0, of: lot, visit.form) },
                "/findings": { FindingField.isFilledIn($0, visit.form) },
            ])
        switch try await visit.send(rows.form, to: visit.lotPath + "/inspection", as: LotAnswer.self) {
        case .done(let lot): return .redirect(lot.controlTarget + "/sonuc")
        case .refused(let problem):
            return .page(InspectionPage(visit, lot, problem: rows.onPage(problem)), status: problem.status)
        }
    }

    static let result = PageRoute.get(address + "/sonuc", DirectoratePages.readers) { visit in
        let lot = try await visit.lot()
        return lot.isAwaiting ? .redirect(lot.controlTarget) : .page(ControlResultPage(visit, lot))
    }
}

extension LotAnswer {
    var isAwaiting: Bool { status == "awaitingInspection" }
    var controlTarget: String { "/kontrol/\(season)/\(lotNumber)" }
    var inspectionTarget: String { controlTarget + "/muayene" }
}
