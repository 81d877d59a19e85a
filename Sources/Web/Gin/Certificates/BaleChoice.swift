/// Bales that can be chosen, by boxes. Template: `bale-choice`, over `choice`.
struct BaleChoice: Sendable {
    struct Bale: Sendable {
        let id: String
        let number: String
        let net: String
        let isChosen: Bool
        let faults: [FaultLine]
        let isFaulty: Bool
    }

    let name: String
    let bales: [Bale]

    /// - Parameters:
    ///   - name: the pointer under which the chosen ones are sent.
    ///   - held: can be chosen though they are not left, for an application that is corrected holds them.
    ///   - named: what the form named, of which `problem` may say something.
    init(
        _ certificate: CertificateAnswer, name: String, besides held: Set<String> = [], _ named: NamedBales,
        _ problem: ProblemAnswer?, _ visit: Visit
    ) {
        let faults = named.faults(in: problem)
        // One that went elsewhere in the meantime stays, with what is said of it.
        let shown = Set(certificate.remaining.baleNumbers).union(held).union(faults.keys)
        let chosen = Set(visit.form.all(name))
        self.name = name
        bales = certificate.bales.filter { shown.contains($0.number) }.enumerated().map { index, bale in
            let faults = (faults[bale.number] ?? []).map { FaultLine($0) }
            return Bale(
                id: "balya-\(index)", number: bale.number, net: visit.formats.kilograms(bale.netKg),
                isChosen: chosen.contains(bale.number), faults: faults, isFaulty: !faults.isEmpty)
        }
    }

    /// To a bale's box; `nil` where it cannot be chosen.
    func target(of number: String?) -> String? {
        bales.first { $0.number == number }.map { "#" + $0.id }
    }
}
