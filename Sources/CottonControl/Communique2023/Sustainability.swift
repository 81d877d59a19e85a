import Regulation
import Tareks

/// M21/4: a claim of sustainability rests on an accredited body's certificate, uploaded.
enum Sustainability {
    static func faults(_ declared: LotDeclaration) -> [Fault] {
        guard let claim = declared.sustainable else { return [] }
        var faults = Faults()
        for (name, value) in [
            ("scheme", claim.scheme), ("certificateNumber", claim.certificateNumber), ("body", claim.body),
            ("accreditedBy", claim.accreditedBy), ("document", claim.document),
        ] {
            faults.require(
                !value.isEmpty, "M21/4", at: "/sustainable/" + name,
                tr: "Sürdürülebilir pamuk için akredite bir kuruluşun belgesi yüklenir; bu alan boş.",
                en: "Sustainable cotton rests on an accredited body's certificate; this field is empty.")
        }
        return faults.list
    }
}
