import HTTPTypes
package import Hummingbird
import Logging

/// Names every request, and tells the log and the metrics what became of it: never a body, a query's values or a person.
package struct RequestRecorder: RouterMiddleware {
    package typealias Context = APIRequestContext

    let api: API

    package func handle(
        _ request: Request, context: APIRequestContext,
        next: @concurrent (Request, APIRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let start = ContinuousClock.now
        context.requestID = RequestIDs.make(from: request.headers[.requestID])
        context.remoteAddress = api.configuration.trustedProxies.client(request.headers, peer: context.remoteAddress)
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = try ErrorAnswers.response(to: error, request, context.requestID, api)
        }
        response.headers[.requestID] = context.requestID
        // RFC 9110, 9.3.2: with a body the next answer on the connection could not be told from it.
        if request.method == .head { response = response.createHeadResponse() }
        record(request, context, response, since: start)
        return response
    }

    private func record(
        _ request: Request, _ context: APIRequestContext, _ response: Response, since start: ContinuousClock.Instant
    ) {
        let duration = ContinuousClock.now - start
        let route = context.endpointPath ?? "NotFound"
        let method = RequestMetrics.method(request.method)
        api.metrics.record(method: method, route: route, status: response.status.code, duration: duration)
        api.logger.log(
            level: route.hasPrefix("/health") || route == "/metrics" ? .debug : .info, "request",
            metadata: [
                "method": "\(method)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\(duration.milliseconds)", "request": "\(context.requestID)",
                "position": "\(response.headers[.position] ?? "-")",
            ])
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }

    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
