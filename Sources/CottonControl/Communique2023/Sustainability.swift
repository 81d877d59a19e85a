package import Regulation
import Tareks

/// M21/4: a claim of sustainability rests on an accredited body's certificate, uploaded.
package enum Sustainability {
    /// M41/1-a: from 1 August 2023, the first day on which a tariff line is called sustainable.
    package static func isInForce(_ rules: Rules) -> Bool { !rules.list(.sustainableTariffLines).isEmpty }

    static func faults(_ declared: LotDeclaration, _ rules: Rules) -> [Fault] {
        guard let claim = declared.sustainable, isInForce(rules) else { return [] }
        var faults = Faults()
        for (name, value) in [
            ("scheme", claim.scheme), ("certificateNumber", claim.certificateNumber), ("body", claim.body),
            ("accreditedBy", claim.accreditedBy), ("document", claim.document),
        ] {
            faults.require(
                Wording.isGiven(value), "M21/4", at: "/sustainable/" + name,
                tr: "Sürdürülebilir pamuk için akredite bir kuruluşun belgesi yüklenir; bu alan boş.",
                en: "Sustainable cotton rests on an accredited body's certificate; this field is empty.")
        }
        return faults.list
    }
}
