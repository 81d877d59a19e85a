import Crypto
import Foundation
import Postgres

/// An answer that is kept for a command's retries names people: it is sealed under the keys of all whom it names, so
/// that it can be read until the first of them is erased. A line with whose keys they are, then the sealed answer.
extension SubjectStore {
    package func seal(_ answer: CommandAnswer, under keys: Set<DataKey>, of command: String) throws -> CommandAnswer {
        let keys = keys.sorted { ($0.subject, $0.number) < ($1.subject, $1.number) }
        let line = keys.map { "\($0.subject):\($0.number)" }.joined(separator: " ")
        let body =
            keys.isEmpty
            ? answer.body : try Seal.close(Data(answer.body), Self.place(command, line), by: Self.combined(keys))
        return CommandAnswer(status: answer.status, body: Array((line + "\n").utf8) + body)
    }

    /// - Returns: `nil` where somebody whom it names was erased.
    package func open(_ answer: CommandAnswer, of command: String) async throws -> CommandAnswer? {
        guard let end = answer.body.firstIndex(of: UInt8(ascii: "\n")) else { return answer }
        let line = String(decoding: answer.body[..<end], as: UTF8.self)
        let rest = Array(answer.body[(end + 1)...])
        let names = line.split(separator: " ").compactMap { name -> (subject: String, number: Int)? in
            guard let colon = name.lastIndex(of: ":"), let number = Int(name[name.index(after: colon)...]) else {
                return nil
            }
            return (String(name[..<colon]), number)
        }
        guard !names.isEmpty else { return CommandAnswer(status: answer.status, body: rest) }
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
        let body = try Seal.open(rest, Self.place(command, line), by: Self.combined(keys), subject: names[0].subject)
        return CommandAnswer(status: answer.status, body: Array(body))
    }

    private static func place(_ command: String, _ line: String) -> [String] { ["koza.answer", command, line] }

    private static func combined(_ keys: [DataKey]) -> SymmetricKey {
        let material = keys.reduce(into: Data()) { data, key in key.key.withUnsafeBytes { data.append(contentsOf: $0) }
        }
        return HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: material), info: Data("koza.answer".utf8), outputByteCount: 32)
    }
}
