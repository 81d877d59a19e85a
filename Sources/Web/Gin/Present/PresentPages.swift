import Application

/// M20: a lot is presented in three steps – what it is, its bales, and a look at all of it.
enum PresentPages {
    static let all = [
        details, saveDetails, bales, takeBales, review, contentToSign, sign, present, discard, autosave,
    ]

    private static let access = PageRoute.Access.roles(.responsibleInspector)

    static let details = PageRoute.get("/parti-sun", access) { visit in
        .page(try await LotDetailsPage(visit, try await visit.lotDraft()))
    }

    static let saveDetails = PageRoute.post("/parti-sun", access) { visit in
        var draft = try await visit.lotDraft()
        draft.take(visit.form, names: LotDetailsPage.names)
        try await visit.save(draft)
        let problem = try await visit.dryRun(draft.withStandIn)?.concerning {
            !$0.hasPrefix("/bales") && !$0.isEmpty && $0 != SigningForm.pointer
        }
        if let problem { return .page(try await LotDetailsPage(visit, draft, problem: problem), status: 422) }
        return .redirect("/parti-sun/balyalar")
    }

    static let bales = PageRoute.get("/parti-sun/balyalar", access) { visit in
        .page(try await LotBalesPage(visit, try await visit.lotDraft()))
    }

    /// A file, or what was mended.
    static let takeBales = PageRoute.post("/parti-sun/balyalar", access) { visit in
        var draft = try await visit.lotDraft()
        if let file = visit.form.files["dosya"] {
            let answer = try await visit.check(file.bytes, mediaType: BaleFileType.mediaType(of: file))
            guard answer.faults.isEmpty else {
                return .page(try await LotBalesPage(visit, draft, fileFaults: answer.faults), status: 422)
            }
            draft.take(answer)
        } else {
            draft.mend(visit.form)
        }
        try await visit.save(draft)
        return .redirect(visit.form["ileri"] == nil ? "/parti-sun/balyalar" : "/parti-sun/onay")
    }

    static let review = PageRoute.get("/parti-sun/onay", access) { visit in
        let draft = try await visit.lotDraft()
        return .page(try await LotReviewPage(visit, draft, problem: try await visit.dryRun(draft)))
    }

    static let contentToSign = PageRoute.get("/parti-sun/" + SigningForm.contentFile, access) { visit in
        try await visit.contentToSign(of: try await visit.lotDraft())
    }

    static let sign = PageRoute.post("/parti-sun/imza", access) { visit in
        let draft = try await visit.lotDraft()
        switch try await visit.signed(draft) {
        case .done(let signed):
            try await visit.save(signed)
            return .redirect("/parti-sun/onay" + SigningForm.target)
        case .refused(let problem):
            return .page(try await LotReviewPage(visit, draft, problem: problem), status: problem.status)
        }
    }

    static let present = PageRoute.post("/parti-sun/onay", access) { visit in
        let draft = try await visit.lotDraft()
        var form = draft.form
        form.merge(visit.form.filter { [FormToken.key, FormToken.lane].contains($0) })
        switch try await visit.send(form, to: LotDraft.endpoint, as: LotAnswer.self) {
        case .done(let lot):
            try await visit.discardLotDraft()
            return .redirect("/partiler/\(lot.season)/\(lot.lotNumber)/sunuldu")
        case .refused(let problem):
            return .page(try await LotReviewPage(visit, draft, problem: problem), status: problem.status)
        }
    }

    static let discard = PageRoute.post("/parti-sun/sil", access) { visit in
        try await visit.discardLotDraft()
        return .redirect("/")
    }

    /// By script, while somebody types.
    static let autosave = PageRoute.post("/parti-sun/taslak", access) { visit in
        var draft = try await visit.lotDraft()
        draft.take(visit.form, names: LotDetailsPage.names.filter { visit.form.all($0).isEmpty == false })
        draft.mend(visit.form)
        try await visit.save(draft)
        return .done
    }
}

/// A file's kind by what it is called, where the browser does not know it.
enum BaleFileType {
    static func mediaType(of file: FormFields.File) -> String {
        guard let type = file.mediaType, type.hasPrefix("text/") else { return "application/octet-stream" }
        return type
    }
}
