import HTTPAPI
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// What pages that are open are told: the business clock, and how far the read models are.
enum LivePages {
    static let audience = Audience(routes: [stream, now])

    /// Server-sent events, until the browser or the service goes.
    static let stream = PageRoute.get("/akis", .signedIn) { visit in
        var headers = SecurityHeaders.all
        headers[.contentType] = "text/event-stream"
        let moments = Moments(visit: visit).cancelOnGracefulShutdown()
        return .response(Response(status: .ok, headers: headers, body: ResponseBody(asyncSequence: moments)))
    }

    /// The same, once.
    static let now = PageRoute.get("/akis/simdi", .signedIn) { visit in
        var headers = SecurityHeaders.all
        headers[.contentType] = "application/json"
        let bytes = try await visit.moment()
        return .response(
            Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))))
    }
}
