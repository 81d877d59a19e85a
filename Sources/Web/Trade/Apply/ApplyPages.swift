import Application

/// The steps that exports and imports share: what it is, a look at all of it, and the application (M28/1).
struct ApplyPages: Sendable {
    let direction: Direction

    var all: [PageRoute] { [details, saveDetails, review, contentToSign, sign, apply, discard, autosave] }

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
            let change = DocumentChange(visit.form)
            draft.take(change)
            try await visit.save(draft)
            if change.isAll { return .redirect(direction.detailsPath + DocumentFields.target) }
            let problem = try await visit.dryRun(draft)?.concerning { $0 != SigningForm.pointer }
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

    private var contentToSign: PageRoute {
        .get("\(direction.path)/\(SigningForm.contentFile)", Self.access) { visit in
            try await visit.contentToSign(of: try await visit.draft(direction))
        }
    }

    private var sign: PageRoute {
        .post(direction.path + "/imza", Self.access) { visit in
            let draft = try await visit.draft(direction)
            switch try await visit.signed(draft) {
            case .done(let signed):
                try await visit.save(signed)
                return .redirect(direction.reviewPath + SigningForm.target)
            case .refused(let problem):
                return .page(try await TradeReviewPage(visit, draft, problem: problem), status: problem.status)
            }
        }
    }

    private var apply: PageRoute {
        .post(direction.reviewPath, Self.access) { visit in
            let draft = try await visit.draft(direction)
            var form = draft.application(by: visit)
            form.merge(visit.form.filter { [FormToken.key, FormToken.lane].contains($0) })
            switch try await visit.send(form, to: TradeDraft.endpoint, as: TradeApplicationAnswer.self) {
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
