package import Regulation
package import Tareks

/// A scheme's certificate by its number, and the cotton that was called sustainable by it: what lots take is what goes
/// in, what exports take is what goes out.
package struct SchemeCertificate: Aggregate {
    /// As it was first presented; later ones complete it.
    package private(set) var known: SustainabilityCertificate?
    package private(set) var lots: [String: Kilograms] = [:]
    package private(set) var exports: [String: Kilograms] = [:]

    package init() {}

    package mutating func evolve(_ event: SchemeCertificateEvent) {
        switch event {
        case .used(let event):
            known = event.certificate.completing(known)
            self[event.use][event.user] = event.netWeight
        case .released(let event): self[event.use][event.user] = nil
        }
    }

    private subscript(use: SchemeUse) -> [String: Kilograms] {
        get { use == .lot ? lots : exports }
        set { if use == .lot { lots = newValue } else { exports = newValue } }
    }

    /// M21/4, M29/6: no more than the certificate states, by all lots together and by all exports together, and the
    /// same certificate as was presented before.
    package func faults(_ used: SchemeUsed, rule: Citation) -> [Fault] {
        let certificate = used.certificate
        var faults = Faults()
        faults.require(
            Self.agree(known?.netWeight, certificate.netWeight), rule, at: "/sustainable/netKg",
            tr: "Sertifika daha önce başka bir miktarla sunulmuştur.",
            en: "The certificate was presented with another quantity before.")
        faults.require(
            Self.agree(known?.validUntil, certificate.validUntil), rule, at: "/sustainable/validUntil",
            tr: "Sertifika daha önce başka bir son günle sunulmuştur.",
            en: "The certificate was presented with another last day before.")
        faults.require(
            Self.agree(known?.documentHash, certificate.documentHash), rule, at: "/sustainable/document",
            tr: "Bu numarayla daha önce başka bir belge yüklenmiştir.",
            en: "Another document was uploaded under this number before.")
        guard let stated = certificate.netWeight ?? known?.netWeight else { return faults.list }
        let before = self[used.use].values.sum()
        faults.require(
            before + used.netWeight <= stated, rule, at: "/sustainable/netKg",
            tr: "Sertifika \(stated) kg içindir; \(before) kg kullanılmıştır, \(used.netWeight) kg daha istenmektedir.",
            en: "The certificate is for \(stated) kg; \(before) kg are used, and \(used.netWeight) kg more are claimed."
        )
        return faults.list
    }

    package func release(_ use: SchemeUse, _ user: String) -> [SchemeCertificateEvent] {
        self[use][user] == nil ? [] : [.released(SchemeReleased(use: use, user: user))]
    }

    private static func agree<Value: Equatable>(_ known: Value?, _ new: Value?) -> Bool {
        known == nil || new == nil || known == new
    }
}

package enum SchemeUse: String, Codable, Sendable {
    case lot
    case export
}

/// Stream `scheme-certificate-{pseudonym of scheme, body and number}`.
package enum SchemeCertificateEvent: Equatable, Sendable {
    case used(SchemeUsed)
    case released(SchemeReleased)
}

package struct SchemeUsed: Codable, Equatable, Sendable {
    package let certificate: SustainabilityCertificate
    package let use: SchemeUse
    /// The lot or the trade application.
    package let user: String
    package let netWeight: Kilograms

    package init(certificate: SustainabilityCertificate, use: SchemeUse, user: String, netWeight: Kilograms) {
        self.certificate = certificate
        self.use = use
        self.user = user
        self.netWeight = netWeight
    }
}

/// A refused lot, or an application that came to nothing.
package struct SchemeReleased: Codable, Equatable, Sendable {
    package let use: SchemeUse
    package let user: String
}
