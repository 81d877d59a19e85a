import TestKit
import Testing

@Suite("Messages to firms' programs")
struct WebhookJourney {
    private func register(
        _ caller: Caller, _ vkn: String, _ url: JSON, events: JSON? = nil
    ) async throws -> (id: String, secret: String) {
        let body: JSON = ["url": url]
        let made = try await caller.post(
            "/v1/firms/\(vkn)/webhooks", events.map { body.with("events", $0) } ?? body
        ).expect(201)
        return (try #require(made["id"].string), try #require(made["secret"].string))
    }

    private func webhooks(_ caller: Caller, _ vkn: String) async throws -> [JSON] {
        try await caller.get("/v1/firms/\(vkn)/webhooks").expect(200)["items"].array
    }

    @Test(
        "M31/2: a message that was not taken comes again, the same and signed, and names nobody; a retired one gets none"
    )
    func retried() async throws {
        let region = try await SharedService.get().region
        let trader = try await region.makeTrader()
        try await WebhookReceiver.run { receiver in
            let flaky = try await register(trader.user, trader.vkn, receiver.url("/flaky"))
            let steady = try await register(trader.user, trader.vkn, receiver.url("/steady", host: "localhost"))
            try receiver.trust(["/flaky": flaky.secret, "/steady": steady.secret])
            let application = try await trader.apply(trader.importation(netKg: 100)).expect(201)

            let taken = try await receiver.delivery(of: "trade.reference-issued", at: "/flaky")
            let tries = try receiver.deliveries(at: "/flaky").filter { $0.id == taken.id }
            #expect(tries.map(\.status) == [500, 204])
            #expect(tries.allSatisfy { $0.genuine && $0.body == taken.body && $0.type == "application/json" })
            let message = try taken.message
            #expect(message["id"] == .string(taken.id))
            #expect(message["data"]["application"] == application["id"])
            #expect(message["data"]["reference"] == application["reference"]["number"])
            #expect(message["data"]["text"].string?.contains("TAREKS referans numarası") == true)
            for name in [trader.vkn, trader.user.subject, "Ayşe", "ayse@", "Tacir"] {
                #expect(!taken.body.contains(name), "\(name)")
            }
            for command in tries.flatMap(\.commands) {
                #expect(!command.contains("\(receiver.port)") && !command.contains(flaky.secret))
            }

            let listed = try await poll("the settled delivery", within: .seconds(60)) {
                try await webhooks(trader.user, trader.vkn).first {
                    $0["id"] == .string(flaky.id) && $0["deliveries"][0]["state"] == "delivered"
                }
            }
            #expect(listed["deliveries"][0]["attempts"] == 2)
            #expect(listed["secret"] == .null && listed["url"] == receiver.url("/flaky"))
            let told = try await trader.user.get("/v1/notices").expect(200)["items"].array
            #expect(
                told.contains {
                    $0["channel"] == "webhook" && $0["webhook"] == .string(flaky.id)
                        && $0["recipient"] == .string(trader.vkn)
                })

            _ = try await trader.user.post("/v1/firms/\(trader.vkn)/webhooks/\(flaky.id)/retirement").expect(200)
            let second = try await trader.apply(trader.importation(netKg: 50)).expect(201)
            try await poll("the second message", within: .seconds(120)) {
                try receiver.deliveries(at: "/steady").contains {
                    try $0.message["data"]["reference"] == second["reference"]["number"]
                }
            }
            #expect(try receiver.deliveries(at: "/flaky").count == 2)
            #expect(try await webhooks(trader.user, trader.vkn).map { $0["id"].string } == [steady.id])
        }
    }

    @Test("M25/2: of a lot the factory's firm and its owner are told, each of the types it asked for")
    func both() async throws {
        let service = try await SharedService.get()
        let (gin, trader) = (try await service.gin(), try await service.region.makeTrader("owner"))
        try await WebhookReceiver.run { receiver in
            let officer = service.region.directorate
            let factory = try await register(officer, gin.vkn, receiver.url("/gin"), events: ["lot.certified"])
            let deaf = try await register(officer, gin.vkn, receiver.url("/deaf"), events: ["lot.refused"])
            let owner = try await register(trader.user, trader.vkn, receiver.url("/owner"))
            try receiver.trust(["/gin": factory.secret, "/deaf": deaf.secret, "/owner": owner.secret])
            let lot = try await gin.certify(2, owner: ["vkn": .string(trader.vkn), "title": "Sahip"])
            for path in ["/gin", "/owner"] {
                let message = try await receiver.delivery(of: "lot.certified", at: path).message
                #expect(message["data"]["certificate"] == .string(lot.certificateNumber))
                #expect(message["data"]["lotNumber"] == lot["lotNumber"])
            }
            _ = try await officer.post("/v1/firms/\(gin.vkn)/webhooks/\(deaf.id)/test").expect(202)
            _ = try await receiver.delivery(of: "firm.webhook-tested", at: "/deaf")
            let all = try #require(try await webhooks(officer, gin.vkn).first { $0["id"] == .string(deaf.id) })
            #expect(all["deliveries"].array.map { $0["event"] } == ["firm.webhook-tested"])
        }
    }

    @Test("A program that says it is gone is told nothing more; a redirect is not followed")
    func gone() async throws {
        let trader = try await SharedService.get().region.makeTrader()
        try await WebhookReceiver.run { receiver in
            let gone = try await register(trader.user, trader.vkn, receiver.url("/gone"))
            let moved = try await register(trader.user, trader.vkn, receiver.url("/moved"))
            try receiver.trust(["/gone": gone.secret, "/moved": moved.secret])
            for id in [gone.id, moved.id] {
                _ = try await trader.user.post("/v1/firms/\(trader.vkn)/webhooks/\(id)/test").expect(202)
            }
            try await poll("the retirement", within: .seconds(120)) {
                try await webhooks(trader.user, trader.vkn).map { $0["id"].string } == [moved.id]
            }
            try await poll("the redirect's refusal", within: .seconds(120)) {
                try await webhooks(trader.user, trader.vkn)[0]["deliveries"][0]["lastError"] == "answered 302"
            }
            #expect(try receiver.deliveries(at: "/elsewhere").isEmpty)
        }
    }
}
