package struct HTTPResponse: Sendable {
    package let status: Int
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// The first header of that name, in any case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    package var json: JSON {
        get throws { try JSON(parsing: body) }
    }
}

package enum HTTPClientError: Error, Equatable {
    /// The peer closed before a whole answer had come.
    case closed
    case timedOut
    case malformed(String)
}
