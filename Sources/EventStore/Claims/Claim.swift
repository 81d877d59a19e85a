/// A change to the ownership of a unique key, decided in the statement that appends the events, so that no rule
/// across streams rests on a read model.
package struct Claim: Sendable, Hashable {
    package let key: String
    /// Who gives the key up.
    package let giver: String?
    /// Who holds the key afterwards.
    package let taker: String?
    /// Last instant at which the taker holds the key, microseconds since 1970-01-01T00:00:00Z; nil: without end.
    package let until: Int64?

    /// Succeeds when the key is free, has ended before the append's `occurredAt`, or is held by the same holder,
    /// whose end is then replaced.
    package static func take(_ key: String, holder: String, until: Int64? = nil) -> Claim {
        Claim(key: key, giver: nil, taker: holder, until: until)
    }

    /// Frees the key; succeeds when the holder, or nobody, holds it.
    package static func give(_ key: String, holder: String) -> Claim {
        Claim(key: key, giver: holder, taker: nil, until: nil)
    }

    /// Hands the key from one holder to another; succeeds when the first, the second, or nobody holds it.
    package static func move(_ key: String, from giver: String, to taker: String, until: Int64? = nil) -> Claim {
        Claim(key: key, giver: giver, taker: taker, until: until)
    }
}

/// Who holds a key at present.
package struct ClaimHolder: Sendable, Hashable {
    package let holder: String
    /// Last instant of the claim, microseconds since 1970-01-01T00:00:00Z; nil: without end.
    package let until: Int64?

    package init(holder: String, until: Int64?) {
        self.holder = holder
        self.until = until
    }
}
