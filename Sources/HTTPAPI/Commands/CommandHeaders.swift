import HTTPTypes
import Tareks

/// What commands are told beside their body.
enum CommandHeaders {
    /// - Throws: 400 unless 1 to 200 visible ASCII characters.
    static func idempotencyKey(_ headers: HTTPFields) throws -> String? {
        guard let key = headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem.malformed(
                tr: "Idempotency-Key 1–200 görünür ASCII karakterden oluşur.",
                en: "An Idempotency-Key has 1 to 200 visible ASCII characters.")
        }
        return key
    }

    /// A version that no resource has.
    private static let noVersion: Int64 = -1

    /// `"3"`, weak or not; `nil` for `*`, which any version satisfies. A tag that we did not give matches nothing.
    /// - Throws: 400 where it is no entity tag.
    static func expectedVersion(_ headers: HTTPFields) throws -> Int64? {
        guard let tag = headers[.ifMatch]?.trimmed, tag != "*" else { return nil }
        let strong = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
        let opaque = strong.dropFirst().dropLast()
        guard strong.utf8.count >= 2, strong.hasPrefix("\""), strong.hasSuffix("\""), !opaque.contains("\"") else {
            throw Problem.malformed(
                tr: "If-Match bir ETag olmalıdır, örneğin \"3\".", en: "If-Match is an ETag, such as \"3\".")
        }
        return Int64(opaque).flatMap { $0 >= 0 && String($0) == opaque ? $0 : nil } ?? noVersion
    }

    /// Only a sandbox knows the header.
    /// - Throws: 400 for a lane that there is not.
    static func sandboxLane(_ headers: HTTPFields, in mode: ServiceMode) throws -> Lane? {
        guard mode == .sandbox, let text = headers[.sandboxLane] else { return nil }
        guard let lane = Lane(rawValue: text.trimmed) else {
            throw Problem.malformed(
                tr: "Koza-Sandbox-Lane şunlardan biri olmalıdır: red, yellow, green, blue.",
                en: "Koza-Sandbox-Lane is one of red, yellow, green, blue.")
        }
        return lane
    }
}
