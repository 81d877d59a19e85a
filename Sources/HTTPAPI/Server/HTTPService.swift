import Foundation
package import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// The API on its port, until it is told to shut down; what is in flight is finished first.
package struct HTTPService: Service {
    package typealias Routes = @Sendable (Router<APIRequestContext>) -> Void

    private let api: API
    private let pages: Routes
    private let onReady: @Sendable (_ port: Int) async -> Void

    /// - Parameters:
    ///   - pages: adds what stands beside the API, and what answers for an endpoint where a browser asks.
    ///   - onReady: told the port once requests are taken.
    package init(
        _ api: API, pages: @escaping Routes = { _ in },
        onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.api = api
        self.pages = pages
        self.onReady = onReady
    }

    package func run() async throws {
        let configuration = api.configuration
        let onReady = onReady
        let router = Self.buildRouter(api, pages: pages)
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), serverName: "koza", backlog: 1024),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? configuration.port) },
            logger: api.logger)
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw PortTaken(port: configuration.port)
        }
    }

    package static func buildRouter(_ api: API, pages: Routes = { _ in }) -> Router<APIRequestContext> {
        let router = Router(context: APIRequestContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestRecorder(api: api))
        // Middleware stands before the routes that are added after it.
        pages(router)
        for endpoint in EndpointTable.endpoints(in: api.configuration.mode) {
            router.on(
                RouterPath(endpoint.path), method: endpoint.method,
                responder: EndpointResponder(endpoint: endpoint, api: api))
        }
        return router
    }
}

package struct PortTaken: Error, CustomStringConvertible {
    let port: Int

    package init(port: Int) { self.port = port }

    package var description: String { "Port \(port) is in use by another program; choose one with --port." }
}
