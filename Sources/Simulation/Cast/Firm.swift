/// A firm of the demonstration. Every one is invented.
struct Firm: Sendable {
    let vkn: String
    let title: String
    let address: String
    let roles: [String]
}

enum FirmKey: String, CaseIterable, Sendable {
    case soke, harran, ceyhan, linter, exporterA, exporterB, mill, cooperative

    func firm(seed: UInt64) -> Firm {
        let (title, address, roles) = record
        let index = (Self.allCases.firstIndex(of: self) ?? 0) + 1
        return Firm(vkn: Identity.taxNumber(index, seed: seed), title: title, address: address, roles: roles)
    }

    private var record: (title: String, address: String, roles: [String]) {
        switch self {
        case .soke: ("Örnek Söke Çırçır ve Prese Sanayi A.Ş.", "Ovakent Yolu 4, Söke, Aydın", ["gin", "owner"])
        case .harran: ("Örnek Harran Tarım Ürünleri Ltd. Şti.", "Ziraat Sokak 17, Harran, Şanlıurfa", ["gin", "owner"])
        case .ceyhan: ("Örnek Ceyhan Çırçır İşletmesi A.Ş.", "Sanayi Caddesi 88, Ceyhan, Adana", ["gin", "owner"])
        case .linter: ("Örnek Linter ve Prese Ltd. Şti.", "Sanayi Caddesi 90, Ceyhan, Adana", ["gin", "owner"])
        case .exporterA: ("Örnek Ege Pamuk İhracat A.Ş.", "Liman Caddesi 12, Konak, İzmir", ["exporter", "owner"])
        case .exporterB:
            ("Örnek Çukurova Dış Ticaret A.Ş.", "Serbest Bölge 3, Yumurtalık, Adana", ["exporter", "owner"])
        case .mill: ("Örnek İplik Sanayi A.Ş.", "Organize Sanayi 21, Denizli", ["importer", "owner"])
        case .cooperative: ("Örnek Pamuk Tarım Satış Kooperatifi", "Hükümet Meydanı 2, Söke, Aydın", ["owner"])
        }
    }
}
