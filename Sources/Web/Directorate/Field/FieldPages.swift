import HTTPTypes
import Hummingbird
import NIOCore

/// Work between bales, where the connection comes and goes. A form with `data-kept` is kept on the device until a page
/// with `data-kept-done` says that the server has it.
enum FieldPages {
    /// The service worker that shows such a form when there is no connection. Browsers want it at the root of what it
    /// serves, under an address that stays.
    static let offline = PageRoute.get("/saha.js", .open) { _ in
        var headers = SecurityHeaders.all
        headers[.contentType] = "text/javascript; charset=utf-8"
        return .response(
            Response(
                status: .ok, headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.offline_js))))
    }
}

/// What a form is called on the device.
enum KeptForm {
    static func inspection(_ lot: LotAnswer) -> String { "muayene \(lot.season) \(lot.lotNumber)" }
    static func findings(_ notification: String) -> String { "tespit \(notification)" }
    static func tradeInspection(_ application: String) -> String { "denetim \(application)" }
}
