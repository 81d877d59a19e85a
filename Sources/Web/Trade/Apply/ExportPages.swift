import Application

/// M26/2: an export begins with its certificates; of each, bales or kilograms.
enum ExportPages {
    static let all =
        [certificates, toDetails, ask, choose, take, leave] + ApplyPages(direction: .export).all

    private static let access = PageRoute.Access.roles(.firmUser)

    static let certificates = PageRoute.get("/ihracat", access) { visit in
        .page(try await ExportCertificatesPage(visit, try await visit.draft(.export)))
    }

    static let toDetails = PageRoute.post("/ihracat", access) { visit in
        let draft = try await visit.draft(.export)
        let problem = try await visit.dryRun(draft.judging(draft.uses))?.concerning {
            $0.hasPrefix("/certificates") || $0 == "/firm"
        }
        guard let problem else { return .redirect(Direction.export.detailsPath) }
        return .page(try await ExportCertificatesPage(visit, draft, problem: problem), status: 422)
    }

    /// By a number that was typed.
    static let ask = PageRoute.get("/ihracat/belge", access) { visit in
        let number = Turkish.uppercased(visit.query["no"] ?? "")
        return .redirect(number.isEmpty ? "/ihracat" : ExportCertificatesPage.target(number))
    }

    static let choose = PageRoute.get("/ihracat/belge/{number}", access) { visit in
        .page(try await ExportBalesPage(visit, try await visit.draft(.export)))
    }

    static let take = PageRoute.post("/ihracat/belge/{number}", access) { visit in
        var draft = try await visit.draft(.export)
        let use = try await ExportBalesPage.use(visit)
        let problem = try await visit.dryRun(draft.judging([use]))?.concerning { $0.hasPrefix("/certificates") }
        if let problem {
            return .page(try await ExportBalesPage(visit, draft, problem: problem), status: 422)
        }
        draft.take(use)
        try await visit.save(draft)
        return .redirect(visit.form["baska"] == nil ? Direction.export.detailsPath : "/ihracat")
    }

    static let leave = PageRoute.post("/ihracat/belge/{number}/cikar", access) { visit in
        var draft = try await visit.draft(.export)
        draft.leave(visit.path["number"] ?? "")
        try await visit.save(draft)
        return .redirect("/ihracat")
    }
}

/// M30: an import begins with what it is.
enum ImportPages {
    static let all = ApplyPages(direction: .import).all
}
