package import Hummingbird

/// What Hummingbird carries along with a request.
package struct APIRequestContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks, without the port: the peer, or whom a proxy that is trusted names.
    package var remoteAddress: String?
    package var requestID = ""

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}
