import Regulation

/// M26/2: cotton that is exported is covered by control certificates, to the kilogram.
enum ExportEvidence {
    static func faults(_ command: SubmitTradeApplication) -> [Fault] {
        switch command.direction {
        case .export: exportFaults(command.evidence, covering: command.netWeight)
        case .import: importFaults(command.evidence)
        }
    }

    private static func exportFaults(_ evidence: [Evidence], covering netWeight: Kilograms) -> [Fault] {
        guard !evidence.isEmpty else {
            return [
                Fault(
                    "M26/2", at: "/certificates",
                    tr: "İhraç edilecek pamuk için Pamuk Kontrol Belgesi düzenlenmiş olmalıdır.",
                    en: "Cotton to be exported needs a control certificate.")
            ]
        }
        var faults = Faults()
        var bales: Set<Evidence.Bale> = []
        for (index, part) in evidence.enumerated() {
            faults.require(
                part.netWeight > .zero, "M26/2", at: "/certificates/\(index)",
                tr: "Belgeden kullanılan miktar sıfırdan büyük olmalıdır.",
                en: "What is taken from a certificate must be more than nothing.")
            let isRepeated = (part.bales ?? []).reduce(false) { repeated, bale in
                !bales.insert(Evidence.Bale(certificate: part.number, number: bale)).inserted || repeated
            }
            faults.require(
                !isRepeated, "M26/2", at: "/certificates/\(index)/bales",
                tr: "Aynı balya birden fazla kez gösterilmiş.", en: "The same bale is named more than once.")
        }
        let covered = evidence.map(\.netWeight).sum()
        faults.require(
            netWeight <= .zero || netWeight == covered, "M26/2", at: "/netKg",
            tr: "Miktar (\(netWeight) kg), belgelerden kullanılan miktara (\(covered) kg) eşit olmalıdır.",
            en: "The quantity (\(netWeight) kg) has to be what is taken from the certificates (\(covered) kg).")
        return faults.list
    }

    private static func importFaults(_ evidence: [Evidence]) -> [Fault] {
        var faults = Faults()
        faults.require(
            evidence.isEmpty, "M26/2", at: "/certificates",
            tr: "İthalat başvurusunda Pamuk Kontrol Belgesi gösterilmez.",
            en: "An import is not covered by control certificates.")
        return faults.list
    }
}

extension Evidence {
    fileprivate struct Bale: Hashable {
        let certificate: String
        let number: String
    }
}
