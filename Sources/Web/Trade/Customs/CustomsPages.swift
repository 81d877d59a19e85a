import Application

/// The customs office: what a reference says, and the declaration that uses it (M32).
enum CustomsPages {
    static let all = [find, read, match]

    private static let access = PageRoute.Access.roles(.customs)

    static let front: PageRoute.Handler = { visit in
        .page(CustomsFrontPage(visit))
    }

    static let find = PageRoute.get("/gumruk", access) { visit in
        let number = (visit.query["no"] ?? "").filter { !$0.isWhitespace }
        return number.isEmpty ? .page(CustomsFrontPage(visit)) : .redirect("/gumruk/\(number.percentEncoded)")
    }

    static let read = PageRoute.get("/gumruk/{number}", access) { visit in
        .page(try await ReferencePage(visit))
    }

    static let match = PageRoute.post("/gumruk/{number}", access) { visit in
        var form = visit.form
        form["/reference"] = visit.path["number"]
        form["/netKg"] = form["/netKg"].map { WrittenDecimal.ungrouped($0, in: visit.language) }
        switch try await visit.send(form, to: "/v1/customs/declarations", as: MatchAnswer.self) {
        case .done(let match):
            return .redirect("/gumruk/\(match.reference)?yeni=1")
        case .refused(let problem):
            return .page(try await ReferencePage(visit, problem: problem), status: problem.status)
        }
    }
}

struct MatchAnswer: Decodable, Sendable {
    let reference: String
}
