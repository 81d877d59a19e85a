import Foundation
import TestKit
import Testing

@Suite("A firm's webhooks")
struct WebhookRegister {
    @Test("What is no public address that everyone reads alike, or no type of event, is refused")
    func refused() async throws {
        let trader = try await SharedService.get().region.makeTrader()
        let path = "/v1/firms/\(trader.vkn)/webhooks"
        for url in [
            "ftp://example.com/", "https://user:pw@example.com/", "https://example.com/#x", "https://2130706433/",
            "https://10.0.0.1/", "https://[::ffff:169.254.169.254]/",
        ] {
            let answer = try await trader.user.post(path, ["url": .string(url)])
            #expect(answer.status == 422, "\(url)")
            #expect(try answer.faults == ["- /url"], "\(url)")
        }
        let answer = try await trader.user.post(path, ["url": "https://", "events": ["lot.certified", "lot.eaten"]])
        #expect(try answer.faults == ["- /url", "- /events/1"])
    }

    @Test("A sixth is refused, and an unknown one is not there")
    func bound() async throws {
        let trader = try await SharedService.get().region.makeTrader()
        let path = "/v1/firms/\(trader.vkn)/webhooks"
        for number in 1...5 {
            _ = try await trader.user.post(path, ["url": .string("https://example.com/\(number)")]).expect(201)
        }
        #expect(try await trader.user.post(path, ["url": "https://example.com/6"]).status == 409)
        for command in ["test", "retirement"] {
            #expect(try await trader.user.post("\(path)/webhook-unknown/\(command)").status == 404)
        }
    }

    @Test("A retry of the registration is answered with the same secret, and makes no second webhook")
    func replayed() async throws {
        let trader = try await SharedService.get().region.makeTrader()
        let path = "/v1/firms/\(trader.vkn)/webhooks"
        let body: JSON = ["url": "https://example.com/koza?token=t"]
        let first = try await trader.user.post(path, body, key: "webhook-\(trader.vkn)")
        let again = try await trader.user.post(path, body, key: "webhook-\(trader.vkn)")
        #expect(first.status == 201 && again.header("Idempotency-Replayed") == "true")
        #expect(first.body == again.body)
        #expect(try first.json["secret"].string?.hasPrefix("whsec_") == true)
        #expect(try await trader.user.get(path).expect(200)["items"].array.count == 1)
    }

    @Test("A firm sees and changes its own alone; whoever's authorisation is over changes nothing")
    func own() async throws {
        let region = try await SharedService.get().region
        let (trader, other) = (try await region.makeTrader(), try await region.makeTrader())
        let path = "/v1/firms/\(trader.vkn)/webhooks"
        let made = try await trader.user.post(path, ["url": "https://example.com/koza"]).expect(201)
        let id = try #require(made["id"].string)
        #expect(try await other.user.get(path).status == 403)
        #expect(try await other.user.post(path, ["url": "https://example.com/x"]).status == 403)
        #expect(try await other.user.post("\(path)/\(id)/retirement").status == 403)
        #expect(try await other.user.post("/v1/firms/\(other.vkn)/webhooks/\(id)/retirement").status == 404)
        let stranger = try await region.installation.caller(.firmUser, "stranger", firm: trader.vkn)
        let refused = try await stranger.post(path, ["url": "https://example.com/x"])
        #expect(try refused.status == 403 && refused.rules == ["M27/1"])
        let adana = try await Region(region.installation, "adana")
        #expect(try await adana.directorate.post("\(path)/\(id)/retirement").status == 403)
        _ = try await region.generalDirectorate.post("\(path)/\(id)/retirement").expect(200)
    }

    @Test("6698 m. 7: with a firm's data its addresses and secrets are destroyed, and nothing is sent")
    func erased() async throws {
        let region = try await SharedService.get().region
        let trader = try await region.makeTrader()
        let path = "/v1/firms/\(trader.vkn)/webhooks"
        let body: JSON = ["url": "https://example.com/koza"]
        let made = try await trader.user.post(path, body, key: "erased-\(trader.vkn)").expect(201)
        let office = region.generalDirectorate
        _ = try await office.post("/v1/subjects/\(trader.vkn)/erasure", ["reason": "Başvuru 12"]).expect(200)
        #expect(try await trader.user.post(path, body, key: "erased-\(trader.vkn)").status == 410)
        _ = try await office.post("\(path)/\(made["id"].string ?? "")/test").expect(202)
        let listed = try await poll("the end of the message", within: .seconds(60)) {
            try await office.get(path).expect(200)["items"].array.first {
                $0["deliveries"][0]["state"] == "undeliverable"
            }
        }
        #expect(listed["url"] == "silinmiştir / erased")
        #expect(try await office.post(path, ["url": "https://example.com/2"]).status == 409)
    }
}

extension OwnInstallations {
    @Suite("Messages stay out of internal networks")
    struct WebhookProtection {
        @Test(
            "In production a name that leads to the machine itself is not knocked at, and neither address nor secret is in the clear"
        )
        func loopback() async throws {
            let folder = try TemporaryFolder()
            let keys = folder.path + "/keys.json"
            try #"{"keys":[]}"#.write(toFile: keys, atomically: true, encoding: .utf8)
            try await withInstallation { installation in
                try await installation.stopWorker()
                try await installation.setClock(SharedService.now)
                let trader = try await Region(installation).makeTrader()
                try await WebhookReceiver.run { receiver in
                    let path = "/v1/firms/\(trader.vkn)/webhooks"
                    for scheme in ["http", "https"] {
                        let url = "\(scheme)://localhost:\(receiver.port)/in?token=gizli"
                        let made = try await trader.user.post(path, ["url": .string(url)]).expect(201)
                        let (id, secret) = (try #require(made["id"].string), try #require(made["secret"].string))
                        _ = try await trader.user.post("\(path)/\(id)/test").expect(202)
                        let dump = try await Dump.text(of: installation.databaseURL)
                        #expect(dump.contains(id) && !dump.contains(secret) && !dump.contains("token=gizli"))
                    }
                    var environment = Installation.environment(databaseURL: installation.databaseURL)
                    environment["KOZA_MODE"] = "production"
                    environment["KOZA_OIDC_JWKS"] = keys
                    try await withProgram(BuiltProduct.path(), ["work"], environment: environment) { _ in
                        try await poll("the refusals", within: .seconds(120)) {
                            let webhooks = try await trader.user.get(path).expect(200)["items"].array
                            return webhooks.count == 2
                                && webhooks.allSatisfy {
                                    $0["deliveries"][0]["lastError"].string?.contains("public Internet") == true
                                }
                        }
                    }
                    #expect(try receiver.deliveries().isEmpty)
                }
            }
        }
    }
}
