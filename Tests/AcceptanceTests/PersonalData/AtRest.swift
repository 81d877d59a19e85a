import TestKit
import Testing

extension OwnInstallations {
    @Suite("Personal data at rest")
    struct AtRest {
        private static let names = (gin: "Gizli Çırçır Sanayi", person: "Zübeyde Gizlioğlu", street: "Menekşe Sokak")

        @Test("6698 m. 12: a dump of the database after a journey holds no name, number, address or e-mail of anybody")
        func nothing() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let owner: JSON = ["tckn": .string(Numbers.tckn()), "title": .string(Self.names.person)]
                let trader = try await gin.region.makeTrader()
                _ = try await gin.region.directorate.put(
                    "/v1/firms/\(trader.vkn)",
                    [
                        "title": .string(Self.names.gin), "address": .string(Self.names.street),
                        "email": "gizli@example.com", "roles": ["exporter", "importer"],
                    ]
                ).done()
                let lot = try await gin.certify(4, owner: owner)
                let refused = try await gin.present(gin.sondaj(Gin.bales(201)).with("owner", owner), key: "refused-1")
                #expect(refused.status == 422)
                let use: JSON = ["number": .string(lot.certificateNumber), "netKg": 400]
                let application = try await trader.apply(trader.export(use, netKg: 400)).expect(201)
                let customs = try await installation.caller(.customs)
                _ = try await customs.post(
                    "/v1/customs/declarations", trader.declaration(of: application, registeredOn: "2025-10-06")
                ).expect(201)
                try await expectNoProblems(installation)

                let dump = try await Dump.text(of: installation.databaseURL)
                #expect(dump.contains("lot.certified"))
                let secrets =
                    [
                        Self.names.gin, Self.names.person, Self.names.street, "gizli@example.com", "Ayşe Yılmaz",
                        "Mehmet Kaya", "ayse@example.com", "firma@example.com", "Söke Çırçır", gin.vkn, trader.vkn,
                        owner["tckn"].string ?? "-", gin.inspector.subject, "officer-", "member-1", "Firma \(gin.vkn)",
                    ]
                for secret in secrets { #expect(!dump.contains(secret), "\(secret)") }
            }
        }
    }
}
