/// Why a command was not carried out: every fault at once.
package struct Refusal: Error, Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// A rule, or a field that is not valid (HTTP 422).
        case rule
        /// The thing is in a state in which this cannot be done (HTTP 409).
        case state
        /// Not this person's to do (HTTP 403).
        case forbidden
        /// Nothing of that name (HTTP 404).
        case notFound
    }

    package let kind: Kind
    package let faults: [Fault]

    package init(_ kind: Kind, _ faults: [Fault]) {
        self.kind = kind
        self.faults = faults
    }

    package static func state(_ rule: Citation? = nil, tr: String, en: String) -> Refusal {
        Refusal(.state, [Fault(rule, tr: tr, en: en)])
    }

    package static func forbidden(_ rule: Citation? = nil, tr: String, en: String) -> Refusal {
        Refusal(.forbidden, [Fault(rule, tr: tr, en: en)])
    }

    package static func notFound(tr: String, en: String) -> Refusal {
        Refusal(.notFound, [Fault(nil, tr: tr, en: en)])
    }

    package static func rule(_ rule: Citation?, at pointer: String = "", tr: String, en: String) -> Refusal {
        Refusal(.rule, [Fault(rule, at: pointer, tr: tr, en: en)])
    }
}
