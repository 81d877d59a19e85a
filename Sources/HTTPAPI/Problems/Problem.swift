package import HTTPTypes
package import Regulation

/// Why a request has no result: RFC 9457.
package struct Problem: Error, Sendable {
    package let kind: ProblemKind
    package let faults: [Fault]
    package var headers: HTTPFields

    package init(_ kind: ProblemKind, _ faults: [Fault] = [], headers: HTTPFields = [:]) {
        self.kind = kind
        self.faults = faults
        self.headers = headers
    }

    package init(_ kind: ProblemKind, tr: String, en: String, headers: HTTPFields = [:]) {
        self.init(kind, [Fault(nil, tr: tr, en: en)], headers: headers)
    }

    package static func malformed(tr: String, en: String) -> Problem { Problem(.malformed, tr: tr, en: en) }

    /// - Parameter seconds: how long the client does well to wait.
    package static func unavailable(_ kind: ProblemKind = .unavailable, retryAfter seconds: Int = 1) -> Problem {
        Problem(kind, headers: [.retryAfter: String(seconds)])
    }
}
