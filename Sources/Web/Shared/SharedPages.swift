import Application

/// What everybody may see: the front, signing in and out, the language.
enum SharedPages {
    static let audience = Audience(
        routes: [front, signIn, choose, signOut, signOutEverywhere, language],
        links: [Audience.Link(path: "/", text: "shared.nav.today", roles: PageRoute.rolesOfPeople)])

    /// A person's own work, or who this is for.
    static let front = PageRoute.get("/", .open) { visit in
        guard let actor = visit.actor else { return .page(WelcomePage(visit)) }
        let handler = Audiences.all.lazy.compactMap { $0.fronts[actor.role] }.first
        return try await handler?(visit) ?? .page(WelcomePage(visit))
    }

    static let signIn = PageRoute.get(SignIn.address, .open) { visit in
        guard visit.site.isSandbox else {
            return .redirect(Visit.target("/giris/saglayici", ["sonra": SignIn.ownPath(visit.query["sonra"])]))
        }
        return .page(try await ChoosePersonPage(visit))
    }

    /// In the sandbox one is whom one likes to be.
    static let choose = PageRoute.post(SignIn.address, .open, isOfSandbox: true) { visit in
        switch try await visit.sandboxIdentity() {
        case .done(let identity): return try await SignIn.begin(identity, visit, thenTo: visit.form["sonra"])
        case .refused(let problem): return .page(try await ChoosePersonPage(visit, problem: problem), status: 422)
        }
    }

    static let signOut = PageRoute.post("/cikis", .open) { visit in
        try await visit.site.sessions.signOut(visit.browser.id)
        return .redirectKeeping([SignIn.newCookie(visit)], to: "/")
    }

    static let signOutEverywhere = PageRoute.post("/cikis/her-yerde", .signedIn) { visit in
        if let subject = visit.actor?.subject { try await visit.site.sessions.signOutEverywhere(subject) }
        return .redirectKeeping([SignIn.newCookie(visit)], to: "/")
    }

    static let language = PageRoute.post("/dil", .open) { visit in
        let cookie = Cookies.make(
            Cookies.language, visit.form["dil"] == "en" ? "en" : "tr", seconds: 365 * 86_400,
            secure: visit.site.isSecure)
        return .redirectKeeping([cookie], to: SignIn.ownPath(visit.form["sonra"]))
    }

    static let missing = PageRoute.get("/", .open) { visit in
        throw ProblemAnswer(.notFound, visit)
    }
}
