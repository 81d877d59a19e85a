package import Application
package import HTTPTypes
package import ReadModels

/// A request on its way to its handler.
package struct Call: Sendable {
    package let api: API
    package let endpoint: Endpoint
    /// As it was asked for, with the query.
    package let target: String
    package let path: [String: String]
    package let query: Query
    package let headers: HTTPFields
    package let body: [UInt8]
    package let language: Language
    package let requestID: String
    /// Whence it came, proxies that are trusted left out.
    let address: String?
    let signedIn: Actor?

    /// Who asks.
    /// - Throws: 401 where nobody said so.
    package func actor() throws -> Actor {
        guard let signedIn else { throw Problem.unauthenticated() }
        return signedIn
    }

    package var services: Services { api.services }
    package var readModels: ReadModels { api.readModels }
}
