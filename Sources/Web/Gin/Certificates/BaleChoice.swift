/// Bales that can be chosen, by boxes. Template: `bale-choice`, over `choice`.
struct BaleChoice: Sendable {
    struct Bale: Sendable {
        let id: String
        let number: String
        let net: String
        let isChosen: Bool
    }

    let name: String
    let bales: [Bale]

    /// - Parameters:
    ///   - name: the pointer under which the chosen ones are sent.
    ///   - held: can be chosen though they are not left, for an application that is corrected holds them.
    init(_ certificate: CertificateAnswer, name: String, besides held: Set<String> = [], _ visit: Visit) {
        let left = Set(certificate.remaining.baleNumbers).union(held)
        let chosen = Set(visit.form.all(name))
        self.name = name
        bales = certificate.bales.filter { left.contains($0.number) }.enumerated().map { index, bale in
            Bale(
                id: "balya-\(index)", number: bale.number, net: visit.formats.kilograms(bale.netKg),
                isChosen: chosen.contains(bale.number))
        }
    }
}
