import HTTPAPI

/// What anybody may read, signed in or not.
enum PublicPages {
    static let audience = Audience(routes: [regulation, verify, problem])

    static let regulation = PageRoute.get("/mevzuat", .open) { visit in
        .page(try await RegulationPage(visit))
    }

    /// For a code that is read from paper, where a camera did not.
    static let verify = forTravellers("/dogrula") { visit in
        let code = VerificationCode.normalised(visit.query["kod"] ?? "")
        return code.isEmpty ? .page(VerifyPage(visit)) : .redirect("/dogrula/\(code.percentEncoded)")
    }

    /// Where the `type` of a problem leads.
    static let problem = forTravellers("/problems/{kind}") { visit in
        guard let kind = ProblemKind(rawValue: visit.path["kind"] ?? "") else {
            throw ProblemAnswer(.notFound, visit)
        }
        return .page(ProblemPage(kind, visit))
    }

    /// By the addresses of the endpoints for which they answer.
    static let verification = Dictionary(
        uniqueKeysWithValues: ["/dogrula/{code}", "/dogrula/{code}/bales/{number}"].map { path in
            (path, forTravellers(path) { try await VerificationPage.answer($0) })
        })

    private static func forTravellers(_ path: String, _ handle: @escaping PageRoute.Handler) -> PageRoute {
        var route = PageRoute.get(path, .open, handle)
        route.isForTravellers = true
        return route
    }
}
