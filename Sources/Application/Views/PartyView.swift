package import Regulation

/// A firm or person in another thing's view.
package struct PartyView: Codable, Equatable, Sendable {
    package let vkn: String?
    package let tckn: String?
    package let title: String

    package init(_ record: PartyRecord?) {
        vkn = record?.vkn
        tckn = record?.tckn
        title = record?.title ?? Erased.text
    }
}

/// Names by pseudonym, as far as they are known.
package struct Names: Sendable {
    package let parties: [SubjectID: PartyRecord]
    package let people: [SubjectID: PersonRecord]

    package init(parties: [SubjectID: PartyRecord] = [:], people: [SubjectID: PersonRecord] = [:]) {
        self.parties = parties
        self.people = people
    }

    package func party(_ id: SubjectID) -> PartyView { PartyView(parties[id]) }
    package func userID(_ id: SubjectID) -> String { people[id]?.userId ?? id.text }
    package func person(_ id: SubjectID) -> String { people[id]?.name ?? Erased.text }
}
