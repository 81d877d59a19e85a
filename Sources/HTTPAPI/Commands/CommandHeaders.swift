import Application
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

    /// From `If-Match`, by the strong comparison, and `If-None-Match`, by the weak. A tag that we did not give matches
    /// nothing.
    /// - Throws: 400 where one holds no entity tags.
    static func precondition(_ headers: HTTPFields) throws -> Precondition {
        Precondition(
            match: try entityTags(.ifMatch, headers)?.strongVersions,
            noneMatch: try entityTags(.ifNoneMatch, headers)?.weakVersions)
    }

    /// - Throws: 400 where it holds no entity tags.
    static func entityTags(_ name: HTTPField.Name, _ headers: HTTPFields) throws -> EntityTags? {
        guard let text = headers[name] else { return nil }
        guard let tags = EntityTags(text) else {
            throw Problem.malformed(
                tr: "\(name) bir ya da birkaç ETag olmalıdır, örneğin \"3\", ya da *.",
                en: "\(name) is one ETag or several, such as \"3\", or *.")
        }
        return tags
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
