import Application
import EventStore
import Foundation
package import HTTPAPI

/// The pages: everything that a browser is shown. They are the first client of the API and know nothing that it does
/// not tell.
package struct Site: Sendable {
    let api: API
    let configuration: WebConfiguration
    let templates: Templates
    let statics: StaticFiles
    let seal: Seal
    let sessions: SessionStore
    let drafts: DraftStore
    /// `nil` where nobody can sign in by one.
    let provider: ProviderClient?

    /// - Throws: where a template or a file of texts cannot be read.
    package init(_ api: API, _ configuration: WebConfiguration) throws {
        self.api = api
        self.configuration = configuration
        templates = try Templates()
        statics = StaticFiles(libraries: configuration.libraries, logger: api.logger)
        seal = Seal(secret: configuration.secret)
        sessions = SessionStore(pool: api.services.store.pool, seal: seal)
        provider = configuration.provider.flatMap { provider in
            configuration.publicURL.map { ProviderClient(provider, publicURL: $0) }
        }
        drafts = DraftStore(pool: api.services.store.pool, seal: seal)
    }

    var isSandbox: Bool { api.configuration.mode == .sandbox }
    var isSecure: Bool { configuration.publicURL?.scheme == "https" }
}
