import HTTPTypes
import Hummingbird
import NIOCore

/// What a page's handler answers with.
enum PageAnswer: Sendable {
    case page(any Page, status: Int = 200)
    /// 303, so that going back or reloading sends nothing twice.
    case redirect(String)
    /// The same, and the browser keeps these cookies.
    case redirectKeeping([String], to: String)
    /// 204, for scripts.
    case done
    case response(Response)
}

extension Visit {
    func response(to answer: PageAnswer) throws -> Response {
        switch answer {
        case .page(let page, let status):
            let html = site.templates.render(page, in: Frame(page, self))
            return response(status, SecurityHeaders.all, mediaType: "text/html; charset=utf-8", Array(html.utf8))
        case .redirect(let target): return redirect(to: target, [])
        case .redirectKeeping(let cookies, let target): return redirect(to: target, cookies)
        case .done: return Response(status: .noContent, headers: SecurityHeaders.all)
        case .response(let response): return response
        }
    }

    private func redirect(to target: String, _ cookies: [String]) -> Response {
        var headers = SecurityHeaders.all
        headers[.location] = target
        for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return Response(status: .seeOther, headers: headers)
    }

    private func response(_ status: Int, _ headers: HTTPFields, mediaType: String, _ bytes: [UInt8]) -> Response {
        var headers = headers
        headers[.contentType] = mediaType
        if browser.isNew { headers.append(HTTPField(name: .setCookie, value: browser.cookie(secure: site.isSecure))) }
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
