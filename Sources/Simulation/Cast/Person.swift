/// Who acts in the demonstration, by the role of the token. Every one is invented.
struct Person: Sendable {
    let userId: String
    let name: String
    let role: String
    let firm: FirmKey?
    let directorate: String?

    var email: String { userId + "@example.com" }
}

enum PersonKey: String, CaseIterable, Sendable {
    case ministry, customs, auditor
    case officerIzmir, officerSanliurfa, officerAdana
    case inspectorIzmir, inspectorSanliurfa, inspectorAdana
    case psdSoke, psdHarran, psdCeyhan, psdLinter
    case userExporterA, userExporterB, userMill

    var person: Person {
        switch self {
        case .ministry: official("genel.mudurluk", "Nermin Aksoy", "generalDirectorate")
        case .customs: official("gumruk", "Gümrük Eşleştirme", "customs")
        case .auditor: official("denetci", "Hakan Uysal", "auditor")
        case .officerIzmir: official("izmir.memur", "Sevgi Duman", "directorate", "izmir")
        case .officerSanliurfa: official("sanliurfa.memur", "Mahmut Yıldız", "directorate", "sanliurfa")
        case .officerAdana: official("adana.memur", "Filiz Tekin", "directorate", "adana")
        case .inspectorIzmir: official("izmir.denetmen", "Orhan Gür", "tradeInspector", "izmir")
        case .inspectorSanliurfa: official("sanliurfa.denetmen", "Zeynep Arslan", "tradeInspector", "sanliurfa")
        case .inspectorAdana: official("adana.denetmen", "Cemal Koç", "tradeInspector", "adana")
        case .psdSoke: employee("psd.soke", "Ayşe Çetin", "responsibleInspector", .soke, "izmir")
        case .psdHarran: employee("psd.harran", "İbrahim Şahin", "responsibleInspector", .harran, "sanliurfa")
        case .psdCeyhan: employee("psd.ceyhan", "Gülşen Öztürk", "responsibleInspector", .ceyhan, "adana")
        case .psdLinter: employee("psd.linter", "Murat Ünal", "responsibleInspector", .linter, "adana")
        case .userExporterA: employee("ihracat.ege", "Deniz Ergin", "firmUser", .exporterA, nil)
        case .userExporterB: employee("ihracat.cukurova", "Selin Bulut", "firmUser", .exporterB, nil)
        case .userMill: employee("ithalat.iplik", "Kerem Avcı", "firmUser", .mill, nil)
        }
    }

    private func official(_ userId: String, _ name: String, _ role: String, _ directorate: String? = nil) -> Person {
        Person(userId: userId, name: name, role: role, firm: nil, directorate: directorate)
    }

    private func employee(_ userId: String, _ name: String, _ role: String, _ firm: FirmKey, _ directorate: String?)
        -> Person
    {
        Person(userId: userId, name: name, role: role, firm: firm, directorate: directorate)
    }
}
