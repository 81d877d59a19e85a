import Application
import HTTPTypes

/// A page's address, who may see it, and how it is answered.
struct PageRoute: Sendable {
    typealias Handler = @Sendable (Visit) async throws -> PageAnswer

    enum Access: Sendable {
        case open
        case roles([Role])
    }

    let method: HTTPRequest.Method
    let path: String
    let access: Access
    let isOfSandbox: Bool
    /// In the language that the browser asks for, where none was chosen.
    var isForTravellers = false
    let handle: Handler

    static func get(
        _ path: String, _ access: Access, isOfSandbox: Bool = false, _ handle: @escaping Handler
    ) -> PageRoute {
        PageRoute(method: .get, path: path, access: access, isOfSandbox: isOfSandbox, handle: handle)
    }

    static func post(
        _ path: String, _ access: Access, isOfSandbox: Bool = false, _ handle: @escaping Handler
    ) -> PageRoute {
        PageRoute(method: .post, path: path, access: access, isOfSandbox: isOfSandbox, handle: handle)
    }
}

extension PageRoute {
    static let rolesOfPeople = Role.allCases.filter { $0 != .service }
}

extension PageRoute.Access {
    static let signedIn = PageRoute.Access.roles(PageRoute.rolesOfPeople)
    static func roles(_ roles: Role...) -> PageRoute.Access { .roles(roles) }
}

/// Whom a set of pages is for.
struct Audience: Sendable {
    /// In the page's head.
    struct Link: Sendable {
        let path: String
        /// Of the texts.
        let text: String
        let roles: [Role]
    }

    let routes: [PageRoute]
    var links: [Link] = []
    /// What `/` shows to some roles.
    var fronts: [Role: PageRoute.Handler] = [:]
}
