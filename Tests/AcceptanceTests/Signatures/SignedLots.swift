import Foundation
import TestKit
import Testing

@Suite("Signed control applications")
struct SignedLots {
    @Test("M20/2: a signed lot tells of its signature; signature and bytes come back, and openssl verifies them")
    func good() async throws {
        let signing = try await SigningService.get()
        let (gin, citizen) = try await signing.gin()
        let signer = try await signing.signer(citizen)
        let application = gin.sondaj(Gin.bales(3))
        let body = try await gin.inspector.signing(application, by: signer)
        let lot = try await gin.present(body).expect(201)
        #expect(lot["signature"]["authority"] == "Deneme ESHS")
        #expect(lot["signature"]["cms"].string?.count == 64)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        #expect(try await gin.inspector.get(path).expect(200)["signature"] == lot["signature"])
        let events = try await gin.inspector.get(path + "/events").expect(200)
        #expect(events["items"][0]["data"]["signature"] == lot["signature"])
        #expect(!"\(events)".contains(citizen))

        let cms = try await gin.inspector.get(path + "/signature.p7s")
        #expect(cms.status == 200 && cms.header("Content-Type") == "application/pkcs7-signature")
        #expect(Data(cms.body).base64EncodedString() == body["signature"].string)
        let content = try await gin.inspector.get(path + "/signed-content")
        #expect(try content.json == application)
        #expect(try await OpenSSL.verifies(cms.body, over: content.body, root: signing.authority.rootFile))
        #expect(try await !OpenSSL.verifies(cms.body, over: content.body + [10], root: signing.authority.rootFile))
    }

    @Test(
        "M20/2: unsigned, altered, another person's, expired or of an unknown root: 422, and no number is taken",
        arguments: SignedLots.Wrong.allCases)
    func refused(_ wrong: Wrong) async throws {
        let signing = try await SigningService.get()
        let (gin, citizen) = try await signing.gin()
        let application = gin.sondaj(Gin.bales(1))
        let body = try await wrong.apply(application, gin, citizen, signing)
        let checked = try await gin.present(body, dryRun: true).expect(200)
        #expect(checked["faults"].array.map { $0["pointer"] } == ["/signature"])
        for language in ["en", "tr"] {
            let refused = try await gin.inspector.post(
                "/v1/control-applications", body, lane: "green", headers: ["Accept-Language": language])
            #expect(refused.status == 422)
            #expect(try refused.faults == ["M20/2 /signature"], "\(refused.text)")
            #expect(refused.text.contains(language == "en" ? wrong.english : wrong.turkish), "\(refused.text)")
        }
        let general = signing.service.region.generalDirectorate
        #expect(try await general.get(gin.lotPath("\(gin.registryNumber)-1")).status == 404)
        let signer = try await signing.signer(citizen)
        let lot = try await gin.present(try await gin.inspector.signing(application, by: signer)).expect(201)
        #expect(gin.sequence(lot) == 1)
    }

    enum Wrong: CaseIterable {
        case missing, altered, otherPerson, expired, unknownRoot

        var english: String {
            switch self {
            case .missing: "signed electronically"
            case .altered: "the content differs"
            case .otherPerson: "somebody else's"
            case .expired: "not valid when it signed"
            case .unknownRoot: "does not lead to a trusted root"
            }
        }

        var turkish: String {
            switch self {
            case .missing: "e-imza ile imzalanır"
            case .altered: "imzalanan içerik farklı"
            case .otherPerson: "başka bir kişinin"
            case .expired: "süresi"
            case .unknownRoot: "güvenilen bir kök"
            }
        }

        fileprivate func apply(_ application: JSON, _ gin: Gin, _ citizen: String, _ signing: SigningService)
            async throws -> JSON
        {
            let signer: OpenSSLSigner
            switch self {
            case .missing: return application
            case .altered:
                let body = try await gin.inspector.signing(application, by: try await signing.signer(citizen))
                return body.with("moisturePercent", 7.25)
            case .otherPerson: signer = try await signing.signer(Numbers.tckn())
            case .expired: signer = try await signing.signer(citizen, until: "20210101000000Z")
            case .unknownRoot:
                signer = try await OpenSSLAuthority("Deneme ESHS")
                    .certify("/CN=Mehmet Kaya/serialNumber=" + citizen)
            }
            return try await gin.inspector.signing(application, by: signer)
        }
    }

    @Test("M20/2: a signature stands under one application, and a retry is answered as before")
    func once() async throws {
        let signing = try await SigningService.get()
        let (gin, citizen) = try await signing.gin()
        let signer = try await signing.signer(citizen)
        let body = try await gin.inspector.signing(
            gin.sondaj(Gin.bales(1)).with("moisturePercent", 7.5), by: signer)
        let lot = try await gin.present(body, key: "signed-\(citizen)").expect(201)
        let again = try await gin.present(body, key: "signed-\(citizen)")
        #expect(again.status == 201 && again.header("Idempotency-Replayed") == "true")
        #expect(try again.json == lot)
        let second = try await gin.present(body)
        #expect(second.status == 422)
        #expect(try second.faults.contains("- /signature"), "\(second.text)")
    }

    @Test("Who the signature does not concern does not get it; after the signer's erasure nobody does")
    func seen() async throws {
        let signing = try await SigningService.get()
        let (gin, citizen) = try await signing.gin()
        let signer = try await signing.signer(citizen)
        let lot = try await gin.present(
            try await gin.inspector.signing(gin.sondaj(Gin.bales(1)), by: signer)
        ).expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let installation = signing.service.installation
        let owner = try await installation.caller(.firmUser, "owner", firm: gin.vkn)
        let region = signing.service.region
        for part in ["/signature.p7s", "/signed-content"] {
            #expect(try await owner.get(path + part).status == 403)
            #expect(try await region.directorate.get(path + part).status == 200)
        }
        _ = try await region.generalDirectorate.post("/v1/subjects/\(citizen)/erasure", ["reason": "Başvuru"]).expect(
            200)
        #expect(try await region.directorate.get(path + "/signature.p7s").status == 410)
        #expect(try await region.directorate.get(path).expect(200)["signature"] == lot["signature"])
    }
}

extension SigningService {
    /// A factory at work, and its inspector's citizen number.
    func gin() async throws -> (Gin, citizenNumber: String) {
        let gin = try await service.gin()
        let citizen = Numbers.tckn()
        _ = try await service.region.directorate.post(
            "/v1/firms/\(gin.vkn)/authorisations",
            [
                "userId": .string(gin.inspector.subject), "name": "Mehmet Kaya", "tckn": .string(citizen),
                "email": "psd@example.com", "role": "responsibleInspector", "validUntil": "2035-12-31",
            ]
        ).done()
        return (gin, citizen)
    }
}
