/// Personal data of a person or firm at one revision.
package struct Subject: Sendable, Hashable {
    package let id: String
    /// From 1.
    package let revision: Int
    package let kind: String
    /// JSON text as it was given; `nil`: erased.
    package let data: String?
    /// `nil`: destroyed.
    package let key: DataKey?
    /// Microseconds since 1970-01-01T00:00:00Z.
    package let recordedAt: Int64
}

/// What the vault has of a subject, apart from its data.
package struct SubjectStanding: Sendable, Hashable {
    package let id: String
    package let kind: String
    package let isErased: Bool

    /// As it is after its erasure.
    package var erased: SubjectStanding { SubjectStanding(id: id, kind: kind, isErased: true) }
}
