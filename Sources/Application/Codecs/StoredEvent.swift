import Foundation

/// An event with a name and a shape for storage. Both are for ever: a changed shape is a new version and an upcast.
package protocol StoredEvent: Equatable, Sendable {
    var stored: StoredShape { get }
    static var shapes: [String: EventShape<Self>] { get }
}

/// What is written.
package struct StoredShape {
    package let type: String
    package let version: Int
    package let payload: any Encodable & Sendable

    package init(_ type: String, _ payload: any Encodable & Sendable, version: Int = 1) {
        self.type = type
        self.payload = payload
        self.version = version
    }
}

/// How what was written is read.
package struct EventShape<Event>: Sendable {
    /// Takes a payload of one version to the next.
    package typealias Upcast = @Sendable ([String: Any]) -> [String: Any]

    let version: Int
    private let upcasts: [Upcast]
    private let decode: @Sendable (Data) throws -> Event

    /// - Parameter upcasts: from version 1 to 2, from 2 to 3, and so on.
    package init<Payload: Decodable & SendableMetatype>(
        _ make: @escaping @Sendable (Payload) -> Event, upcasts: [Upcast] = []
    ) {
        version = upcasts.count + 1
        self.upcasts = upcasts
        decode = { make(try JSONDecoder().decode(Payload.self, from: $0)) }
    }

    func event(from data: Data, version stored: Int) throws -> Event {
        guard stored >= 1, stored <= version else { throw CodecError.unknownVersion(stored) }
        guard stored < version else { return try decode(data) }
        guard let old = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw CodecError.notAnObject
        }
        let new = upcasts[(stored - 1)...].reduce(old) { $1($0) }
        return try decode(try JSONSerialization.data(withJSONObject: new))
    }
}

package enum CodecError: Error, Equatable {
    case unknownType(String)
    case unknownVersion(Int)
    case notAnObject
}
