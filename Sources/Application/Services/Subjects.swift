package import EventStore
import Foundation
package import Regulation

/// Who firms and people are, apart from the events that speak of them by pseudonym.
package struct Subjects: Sendable {
    private let store: SubjectStore

    package init(store: SubjectStore) {
        self.store = store
    }

    /// - Returns: the revision that now holds; the one before where nothing changed.
    package func put(_ record: some SubjectRecord, of subject: SubjectID) async throws -> Int {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = String(decoding: try encoder.encode(record), as: UTF8.self)
        return try await store.put(subject.text, kind: type(of: record).kind, data: data)
    }

    /// The latest data of those that have any.
    package func records<Record: SubjectRecord>(
        _ type: Record.Type, of subjects: some Sequence<SubjectID>
    ) async throws -> [SubjectID: Record] {
        let found = try await store.get(Array(Set(subjects.map(\.text))))
        return Dictionary(
            uniqueKeysWithValues: found.compactMap { id, subject in
                (try? JSONDecoder().decode(Record.self, from: Data(subject.data.utf8))).map { (SubjectID(id), $0) }
            })
    }

    package func record<Record: SubjectRecord>(_ type: Record.Type, of subject: SubjectID) async throws -> Record? {
        try await records(type, of: [subject])[subject]
    }

    /// The latest data of one, with its revision.
    package func current<Record: SubjectRecord>(_ type: Record.Type, of subject: SubjectID) async throws
        -> (record: Record, revision: Int)?
    {
        guard let found = try await store.get([subject.text])[subject.text],
            let record = try? JSONDecoder().decode(Record.self, from: Data(found.data.utf8))
        else { return nil }
        return (record, found.revision)
    }

    package func revision(of subject: SubjectID) async throws -> Int? {
        try await store.get([subject.text])[subject.text]?.revision
    }
}

package protocol SubjectRecord: Codable, Equatable, Sendable {
    static var kind: String { get }
}

/// A firm, or the owner of a lot.
package struct PartyRecord: SubjectRecord {
    package static let kind = "party"

    package let vkn: String?
    package let tckn: String?
    package let title: String
    package let address: String?
    package let email: String?

    package init(vkn: String?, tckn: String? = nil, title: String, address: String? = nil, email: String? = nil) {
        self.vkn = vkn
        self.tckn = tckn
        self.title = title
        self.address = address
        self.email = email
    }
}

/// A person who uses the system.
package struct PersonRecord: SubjectRecord {
    package static let kind = "person"

    package let userId: String
    package let name: String
    package let tckn: String?
    package let email: String?

    package init(userId: String, name: String, tckn: String?, email: String?) {
        self.userId = userId
        self.name = name
        self.tckn = tckn
        self.email = email
    }
}

/// A factory's name and where its depots stand: a sole trader's are personal.
package struct FactoryRecord: SubjectRecord {
    package static let kind = "factory"

    package struct Depot: Codable, Equatable, Sendable {
        package let name: String
        package let address: String

        package init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    package let name: String
    package let depots: [Depot]

    package init(name: String, depots: [Depot]) {
        self.name = name
        self.depots = depots
    }
}
