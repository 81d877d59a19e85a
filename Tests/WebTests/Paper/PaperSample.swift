import Application
import CottonControl
import Foundation

/// A paper with every field of its form.
struct PaperSample {
    var form = CertificateForm.ek1
    var bales = 10

    static let code = "0123456789ABCDEFGHJKMNPQRS"

    func view() throws -> CertificateFormView {
        try JSONDecoder().decode(CertificateFormView.self, from: JSONSerialization.data(withJSONObject: fields))
    }

    private var fields: [String: Any] {
        let shared: [String: Any] = [
            "number": "PKB-2025-68-1", "edition": 2, "form": form.rawValue, "season": "2025-2026", "lotNumber": "68-1",
            "directorate": "sanliurfa", "appliedOn": "2025-10-03", "controlDate": "2025-10-04",
            "validUntil": "2026-10-04", "ginningMethod": "rollerGin", "group": "upland", "moisturePercent": 7.8,
            "baleCount": bales,
            "issuer": [
                "factory": "F1", "name": "Söke Çırçır", "registryNumber": 68,
                "firm": ["vkn": "4540536920", "title": "Işık Çırçır ve Prese A.Ş."],
            ],
            "holder": ["vkn": "4840015664", "title": "Ağrı Dağı İplik Ltd. Şti."],
            "responsibleInspector": ["name": "Ayşe Yılmaz", "authorisationNumber": "PSD-2025-7"],
            "tradeInspector": "Gökhan Özgür", "parent": "PKB-2025-68-9",
            "children": ["PKB-2025-68-1-1", "PKB-2025-68-1-2"], "grossKg": 2225.5, "netKg": 2202.75,
            "sustainable": [
                "scheme": "GOTS", "certificateNumber": "C-77", "body": "Kontrol A.Ş.", "accreditedBy": "TÜRKAK",
                "document": "0f",
            ],
            "verificationCode": Self.code,
        ]
        return shared.merging(form == .ek1 ? sondaj : tekBalya) { $1 }
    }

    private var sondaj: [String: Any] {
        [
            "method": "sondaj", "class": "Hafif Benekli", "type": "HB2",
            "openedBales": [
                ["number": "7", "packing": "conforming", "content": "mixedTypes", "note": "üç ayrı tip"],
                ["number": "9", "packing": "conforming", "content": "conforming"],
            ],
            "bales": (1...bales).map(bale),
        ]
    }

    private var tekBalya: [String: Any] {
        let character = [
            "micronaire": 4.21, "strength": 31.5, "lengthMm": 29.1, "uniformity": 84.2, "rd": 76.1, "plusB": 8.3,
            "trash": 0.45,
        ]
        let measured: [String: Any] = [
            "class": "Beyaz", "type": "Standart Ekstra", "staple": 36, "character": character,
        ]
        return [
            "method": "tekBalya",
            "laboratoryReport": ["laboratory": "İzmir Pamuk Laboratuvarı", "number": "L-12", "on": "2025-10-02"],
            "bales": (1...bales).map { bale($0).merging(measured) { $1 } },
        ]
    }

    private func bale(_ number: Int) -> [String: Any] {
        ["number": "B\(1000 + number)", "grossKg": 222.55, "netKg": 220.275]
    }
}
