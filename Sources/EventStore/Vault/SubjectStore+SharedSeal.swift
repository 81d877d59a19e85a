import Crypto
import Foundation
import Postgres

/// What names several people is sealed under the keys of all of them, so that it can be read until the first of them is
/// erased. A line with whose keys they are, then the sealed bytes; without keys, the bytes as they are.
extension SubjectStore {
    func seal(_ bytes: [UInt8], under keys: Set<DataKey>, in place: [String]) throws -> [UInt8] {
        let keys = keys.sorted { ($0.subject, $0.number) < ($1.subject, $1.number) }
        let line = keys.map { "\($0.subject):\($0.number)" }.joined(separator: " ")
        let sealed = keys.isEmpty ? bytes : try Seal.close(Data(bytes), place + [line], by: Self.combined(keys))
        return Array((line + "\n").utf8) + sealed
    }

    /// - Returns: `nil` where somebody whom it names was erased.
    /// - Throws: ``VaultError/tampered(subject:)``.
    func open(_ sealed: [UInt8], in place: [String]) async throws -> [UInt8]? {
        guard let end = sealed.firstIndex(of: UInt8(ascii: "\n")) else { return sealed }
        let line = String(decoding: sealed[..<end], as: UTF8.self)
        let rest = Array(sealed[(end + 1)...])
        let names = line.split(separator: " ").compactMap { name -> (subject: String, number: Int)? in
            guard let colon = name.lastIndex(of: ":"), let number = Int(name[name.index(after: colon)...]) else {
                return nil
            }
            return (String(name[..<colon]), number)
        }
        guard let first = names.first else { return rest }
        let rows = try await pool.query(
            """
            select k.subject, k.number, k.master_key, k.wrapped
            from unnest($1, $2) with ordinality w (subject, number, index)
                join koza.subject_keys k on k.subject = w.subject and k.number = w.number and k.wrapped is not null
            order by w.index
            """, [.textArray(names.map(\.subject)), .intArray(names.map { Int64($0.number) })])
        let keys = try rows.compactMap {
            try dataKey(of: $0.text(0), number: Int($0.int(1)), master: $0.text(2), $0.bytes(3))
        }
        guard keys.count == names.count else { return nil }
        return Array(try Seal.open(rest, place + [line], by: Self.combined(keys), subject: first.subject))
    }

    private static func combined(_ keys: [DataKey]) -> SymmetricKey {
        let material = keys.reduce(into: Data()) { data, key in key.key.withUnsafeBytes { data.append(contentsOf: $0) }
        }
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: material), info: Data("koza.answer".utf8), outputByteCount: 32)
    }
}
