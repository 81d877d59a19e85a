import Crypto
import Foundation
import TestKit

/// RFC 6962 and signed notes in a stranger's words: written from the standards, and sharing nothing with the service.
enum OwnVerifier {
    typealias Hash = Data

    static func leafHash(_ event: String) -> Hash { hash([0], Data(event.utf8)) }

    private static func hash(_ parts: any DataProtocol...) -> Hash {
        var whole = Data()
        for part in parts { whole.append(contentsOf: Array(part)) }
        return Data(SHA256.hash(data: whole))
    }

    private static func half(_ size: Int) -> Int {
        var half = 1
        while half * 2 < size { half *= 2 }
        return half
    }

    /// The root that a path leads to; `nil` where the path has another length.
    static func root(_ leaf: Hash, _ index: Int, of size: Int, _ path: [Hash]) -> Hash? {
        guard index < size else { return nil }
        if size == 1 { return path.isEmpty ? leaf : nil }
        guard let sibling = path.last else { return nil }
        let rest = Array(path.dropLast())
        if index < half(size) {
            return root(leaf, index, of: half(size), rest).map { hash([1], $0, sibling) }
        }
        return root(leaf, index - half(size), of: size - half(size), rest).map { hash([1], sibling, $0) }
    }

    /// The roots of the earlier and of the later tree that a path leads to.
    static func roots(_ earlier: Int, _ later: Int, first: Hash, isWhole: Bool = true, _ path: [Hash]) -> (Hash, Hash)?
    {
        if earlier == later {
            if isWhole { return path.isEmpty ? (first, first) : nil }
            return path.count == 1 ? (path[0], path[0]) : nil
        }
        guard let sibling = path.last else { return nil }
        let (rest, half) = (Array(path.dropLast()), half(later))
        if earlier <= half {
            return roots(earlier, half, first: first, isWhole: isWhole, rest)
                .map { ($0.0, hash([1], $0.1, sibling)) }
        }
        return roots(earlier - half, later - half, first: first, isWhole: false, rest)
            .map { (hash([1], sibling, $0.0), hash([1], sibling, $0.1)) }
    }

    /// What a checkpoint says, where one of the keys signed it.
    static func checkpoint(_ note: String, keys: JSON) throws -> (size: Int, root: Hash)? {
        let parts = note.components(separatedBy: "\n\n")
        guard parts.count == 2 else { return nil }
        let text = Data((parts[0] + "\n").utf8)
        let lines = parts[0].components(separatedBy: "\n")
        for key in keys["keys"].array {
            guard let name = key["name"].string, let raw = key["publicKey"].string.flatMap({ Data(base64Encoded: $0) }),
                let line = parts[1].components(separatedBy: "\n").first(where: { $0.hasPrefix("— \(name) ") }),
                let signature = Data(base64Encoded: line.components(separatedBy: " ")[2])
            else { continue }
            let id = SHA256.hash(data: Data(name.utf8) + [0x0A, 0x01] + raw).prefix(4)
            let verifier = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
            guard signature.prefix(4).elementsEqual(id),
                verifier.isValidSignature(signature.dropFirst(4), for: text), let size = Int(lines[1]),
                let root = Data(base64Encoded: lines[2])
            else { continue }
            return (size, root)
        }
        return nil
    }
}

extension JSON {
    /// Base64 of a hash.
    var hash: Data { string.flatMap { Data(base64Encoded: $0) } ?? Data() }
}
