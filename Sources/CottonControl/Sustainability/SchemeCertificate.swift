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
        case .released(let event):
            let left = event.netWeight.flatMap { given in self[event.use][event.user].map { $0 - given } }
            self[event.use][event.user] = left.flatMap { $0 > .zero ? $0 : nil }
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

    /// M21/4: what no longer goes in is free for other cotton.
    /// - Parameter weight: all where it is `nil`.
    package func release(_ use: SchemeUse, _ user: String, _ weight: Kilograms? = nil) -> [SchemeCertificateEvent] {
        guard let held = self[use][user], weight ?? held > .zero else { return [] }
        let part = weight.flatMap { $0 < held ? $0 : nil }
        return [.released(SchemeReleased(use: use, user: user, netWeight: part))]
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

/// A refused lot, an application that came to nothing, or cotton whose certificate was cancelled or has ended.
package struct SchemeReleased: Codable, Equatable, Sendable {
    package let use: SchemeUse
    package let user: String
    /// `nil`: all of it.
    package let netWeight: Kilograms?
}
