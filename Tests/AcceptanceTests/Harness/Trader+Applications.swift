import TestKit

extension Trader {
    func export(_ certificates: JSON..., netKg: JSON, gtip: String = "5201.00.90.00.19") -> JSON {
        [
            "direction": "export", "regime": "export", "firm": .string(vkn), "gtip": .string(gtip), "netKg": netKg,
            "country": "DE", "certificates": .array(certificates), "declared": ["class": "Beyaz"], "documents": [],
        ]
    }

    func importation(netKg: JSON, gtip: String = "5201.00.90.00.19") -> JSON {
        [
            "direction": "import", "regime": "freeCirculation", "firm": .string(vkn), "gtip": .string(gtip),
            "netKg": netKg, "country": "US", "declared": ["class": "SM"], "documents": [],
        ]
    }

    func apply(_ body: JSON, lane: String = "green", key: String? = nil) async throws -> HTTPResponse {
        try await user.post("/v1/trade-applications", body, key: key, lane: lane)
    }

    /// A customs declaration that matches an application's answer.
    func declaration(
        of application: JSON, named name: String? = nil, registeredOn: String, netKg: JSON? = nil
    ) -> JSON {
        [
            "declaration": .string(name ?? "2535\(Numbers.unique())EX"), "registeredOn": .string(registeredOn),
            "direction": application["direction"], "reference": application["reference"]["number"],
            "gtip": application["gtip"], "firm": .string(vkn), "netKg": netKg ?? application["netKg"],
        ]
    }
}
