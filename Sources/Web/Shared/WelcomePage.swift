import Application

/// For whoever is not signed in, or has no work of their own here.
struct WelcomePage: Page {
    static let template = "welcome"

    let title: String
    let isSignedIn: Bool
    let signInTarget: String

    init(_ visit: Visit) {
        title = visit.texts("shared.welcome.title")
        isSignedIn = visit.session != nil
        signInTarget = SignIn.address
    }
}
