import TestKit

extension Gin {
    static let owner: JSON = ["vkn": "4540536920", "title": "Ege Pamuk A.Ş."]

    static let laboratory = "İzmir Pamuk Laboratuvarı"

    /// One that no other test uses, for as much as is said.
    static func schemeCertificate(netKg: JSON? = nil) -> JSON {
        let certificate: JSON = [
            "scheme": "GOTS", "certificateNumber": .string("C-\(Numbers.unique())"), "body": "Kontrol A.Ş.",
            "accreditedBy": "TÜRKAK", "document": .string(String(repeating: "0f", count: 32)),
            "validFrom": "2025-01-01", "validUntil": "2025-12-31",
        ]
        return netKg.map { certificate.with("netKg", $0) } ?? certificate
    }

    /// Bales with numbers that no other lot has.
    static func bales(_ count: Int, netKg: JSON = 218.5) -> [JSON] {
        let first = Numbers.unique()
        return (0..<count).map { index in
            ["number": .string("B\(first)-\(index + 1)"), "grossKg": 220, "netKg": netKg]
        }
    }

    func sondaj(_ bales: [JSON]) -> JSON {
        [
            "factory": .string(id), "method": "sondaj", "owner": Self.owner, "ginningMethod": "rollerGin",
            "group": "upland", "class": "Beyaz", "type": "Standart 1", "moisturePercent": 7.5, "packed": true,
            "labelled": true, "stacked": true, "warehouse": "Depo 1", "bales": .array(bales),
        ]
    }

    func tekBalya(_ bales: [JSON], reportedOn: String) -> JSON {
        [
            "factory": .string(id), "method": "tekBalya", "owner": Self.owner, "ginningMethod": "sawGin",
            "group": "upland", "moisturePercent": 7.5, "packed": true, "labelled": true, "stacked": true,
            "warehouse": "Depo 1", "bales": .array(bales.map(Self.analysed)),
            "laboratoryReport": ["laboratory": .string(Self.laboratory), "number": "L-1", "on": .string(reportedOn)],
        ]
    }

    static func analysed(_ bale: JSON) -> JSON {
        bale.with("class", "Beyaz").with("type", "Standart 2").with("staple", 36).with(
            "character",
            [
                "micronaire": 4.2, "strength": 31.5, "lengthMm": 29.1, "uniformity": 84.2, "rd": 76.1, "plusB": 8.3,
                "trash": 0.3,
            ])
    }

    func present(
        _ body: JSON, lane: String = "green", key: String? = nil, dryRun: Bool = false
    ) async throws -> HTTPResponse {
        try await inspector.post(
            "/v1/control-applications" + (dryRun ? "?dryRun=true" : ""), body, key: key, lane: lane)
    }

    /// A certified lot of new bales.
    func certify(_ count: Int, netKg: JSON = 218.5, owner: JSON = owner) async throws -> JSON {
        let lot = try await present(sondaj(Self.bales(count, netKg: netKg)).with("owner", owner)).expect(201)
        guard lot.baleNumbers.count == count, !lot.certificateNumber.isEmpty else {
            throw UnexpectedAnswer(description: "\(lot)")
        }
        return lot
    }

    func lotPath(_ lotNumber: String) -> String { "/v1/lots/\(season)/\(lotNumber)" }

    /// The sequence in the season of the lot's number, `7` of `68-7`.
    func sequence(_ lot: JSON) -> Int? {
        let parts = (lot["lotNumber"].string ?? "").split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 && parts[0] == registryNumber ? parts[1] : nil
    }
}

extension JSON {
    /// The number of the certificate that a lot got.
    var certificateNumber: String { self["certificate"]["number"].string ?? "" }

    /// The certificates that a transfer or a split made.
    var madeCertificates: JSON {
        self["certificate"] == .null ? self["certificates"] : [self["certificate"]]
    }

    /// Numbers of bales, of a lot or a certificate.
    var baleNumbers: [String] { self["bales"].array.compactMap { $0["number"].string } }
}

func strings(_ values: some Sequence<String>) -> JSON { .array(values.map(JSON.string)) }
