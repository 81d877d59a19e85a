import Application

/// The steps that exports and imports share: what it is, a look at all of it, and the application (M28/1).
struct ApplyPages: Sendable {
    let direction: Direction

    var all: [PageRoute] { [details, saveDetails, review, apply, discard, autosave] }

    private static let access = PageRoute.Access.roles(.firmUser)

    private var details: PageRoute {
        .get(direction.detailsPath, Self.access) { visit in
            .page(try await TradeDetailsPage(visit, try await visit.draft(direction)))
        }
    }

    /// What was typed, and a document that was added or left out.
    private var saveDetails: PageRoute {
        .post(direction.detailsPath, Self.access) { visit in
            var draft = try await visit.draft(direction)
            draft.take(TradeDetailsPage.fields(visit), names: TradeDetailsPage.names)
            let file = visit.form.files[TradeDetailsPage.file]
            if let file {
                draft.add(TradeDocument(file, kind: visit.form[TradeDetailsPage.kind] ?? ""))
                draft.take(FormFields(), names: [TradeDetailsPage.kind])
            }
            let removed = visit.form["cikar"].flatMap { Int($0) }
            if let removed { draft.removeDocument(at: removed) }
            try await visit.save(draft)
            if removed != nil || visit.form.isGiven("ekle") {
                return .redirect(direction.detailsPath + "#f-documents")
            }
            let problem = try await visit.dryRun(draft)
            if let problem { return .page(try await TradeDetailsPage(visit, draft, problem: problem), status: 422) }
            return .redirect(direction.reviewPath)
        }
    }

    private var review: PageRoute {
        .get(direction.reviewPath, Self.access) { visit in
            let draft = try await visit.draft(direction)
            return .page(try await TradeReviewPage(visit, draft, problem: try await visit.dryRun(draft)))
        }
    }

    private var apply: PageRoute {
        .post(direction.reviewPath, Self.access) { visit in
            let draft = try await visit.draft(direction)
            var form = draft.application(of: visit.firm ?? "")
            form.merge(visit.form.filter { [FormToken.key, FormToken.lane].contains($0) })
            switch try await visit.send(form, to: "/v1/trade-applications", as: TradeApplicationAnswer.self) {
            case .done(let application):
                try await visit.discardDraft(direction)
                return .redirect("/basvurular/\(application.id)/alindi")
            case .refused(let problem):
                return .page(try await TradeReviewPage(visit, draft, problem: problem), status: problem.status)
            }
        }
    }

    private var discard: PageRoute {
        .post(direction.path + "/sil", Self.access) { visit in
            try await visit.discardDraft(direction)
            return .redirect("/")
        }
    }

    /// By script, while somebody types.
    private var autosave: PageRoute {
        .post(direction.path + "/taslak", Self.access) { visit in
            var draft = try await visit.draft(direction)
            draft.take(TradeDetailsPage.fields(visit), names: TradeDetailsPage.names)
            try await visit.save(draft)
            return .done
        }
    }
}
