package import Regulation

/// Something that was declared of a bale and is not what the laboratory reported.
package struct AnalysisDifference: Codable, Hashable, Sendable {
    package let bale: String
    /// The bale's place in the lot, from 0.
    package let index: Int
    /// As the application names it, `character/micronaire`; empty where the report says nothing of the bale.
    package let field: String
    package let declared: String?
    package let measured: String?
    /// M14/4 where its sample was void, else M20/3.
    package let rule: Citation

    var fault: Fault {
        let pointer = "/bales/\(index)" + (field.isEmpty ? "" : "/" + field)
        if rule == "M14/4" {
            return Fault(
                rule, at: pointer,
                tr: "Balya \(bale): numunesi şartları taşımadığından sınıflandırması geçersizdir.",
                en: "Bale \(bale): its sample did not meet the conditions, so its classing is void.")
        }
        guard !field.isEmpty else {
            return Fault(
                rule, at: pointer, tr: "Balya \(bale) laboratuvar raporunda yok.",
                en: "Bale \(bale) is not in the laboratory's report.")
        }
        return Fault(
            rule, at: pointer,
            tr: "Balya \(bale): beyan edilen \(declared ?? "–"), laboratuvar raporunda \(measured ?? "–").",
            en: "Bale \(bale): \(declared ?? "–") was declared, the laboratory's report says \(measured ?? "–").")
    }
}
