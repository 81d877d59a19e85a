package import Application
package import HTTPTypes
package import Regulation

/// One operation of the API, declared once: the router and the OpenAPI document are both made of it.
package struct Endpoint: Sendable {
    package typealias Handler = @Sendable (Call) async throws -> Answer

    package enum Access: Hashable, Sendable {
        /// Without an account.
        case open
        /// Without an account, and not there outside a sandbox.
        case sandbox
        case roles([Role])
    }

    package struct Content: Hashable, Sendable {
        package let mediaType: String
        package let schema: JSONSchema
    }

    package struct Response: Hashable, Sendable {
        package let status: Int
        package let content: [Content]
    }

    package let method: HTTPRequest.Method
    package let path: String
    package let tag: Tag
    package let summary: Text
    package let access: Access
    package let query: [QueryParameter]
    package let request: [Content]
    package let responses: [Response]
    package let isCommand: Bool
    package let bodyMayBeAbsent: Bool
    package let handle: Handler

    package init(
        _ method: HTTPRequest.Method, _ path: String, _ tag: Tag, tr: String, en: String, access: Access,
        query: [QueryParameter] = [], request: [Content] = [], responses: [Response], isCommand: Bool = false,
        bodyMayBeAbsent: Bool = false, handle: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.tag = tag
        summary = Text(tr: tr, en: en)
        self.access = access
        self.query = query
        self.request = request
        self.responses = responses
        self.isCommand = isCommand
        self.bodyMayBeAbsent = bodyMayBeAbsent
        self.handle = handle
    }

    /// As it stands in the audit trail and in metrics.
    package var name: String { method.rawValue + " " + path }
}

package enum Tag: String, CaseIterable, Sendable {
    case firms, factories, seasons, inspectors, lots, certificates, trade, customs, rules, audit, proofs, sandbox
    case standardSamples, fees, signatures, notices, verification, operations
}

extension Endpoint.Response {
    static func json(_ status: Int, _ schema: JSONSchema) -> Endpoint.Response {
        Endpoint.Response(status: status, content: [.init(mediaType: MediaTypes.json, schema: schema)])
    }
}

enum MediaTypes {
    static let json = "application/json"
    static let problem = "application/problem+json"
    static let html = "text/html; charset=utf-8"
    static let pdf = "application/pdf"
    static let text = "text/plain; charset=utf-8"
    /// RFC 5652 in DER, as a file.
    static let signature = "application/pkcs7-signature"
    static let pem = "application/x-pem-file"
    static let metrics = "text/plain; version=0.0.4; charset=utf-8"
}
