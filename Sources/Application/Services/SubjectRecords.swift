package protocol SubjectRecord: Codable, Equatable, Sendable {
    static var kind: String { get }
    /// What is shown where the data was erased.
    static var erased: Self { get }
}

/// A firm, or the owner of a lot.
package struct PartyRecord: SubjectRecord {
    package static let kind = "party"
    package static let erased = PartyRecord(vkn: nil, title: Erased.text)

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
    package static let erased = PersonRecord(userId: Erased.text, name: Erased.text, tckn: nil, email: nil)

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
    package static let erased = FactoryRecord(name: Erased.text, depots: [])

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
