import TestKit

/// The API as `/openapi.json` describes it.
struct APIDescription: Sendable {
    struct Operation: Sendable {
        let method: String
        let path: String
        /// `nil`: open to everyone.
        let roles: Set<String>?
        /// Of the JSON body; `null` where there is none.
        let schema: JSON
        let description: JSON

        var name: String { method + " " + path }
    }

    let document: JSON
    let operations: [Operation]

    init(of installation: Installation) async throws {
        document = try await installation.anonymous.get("/openapi.json").expect(200)
        operations = document["paths"].object.sorted { $0.key < $1.key }.flatMap { path, methods in
            methods.object.sorted { $0.key < $1.key }.map { method, description in
                let content = description["requestBody"]["content"]["application/json"]
                let roles = description["x-roles"].array.compactMap(\.string)
                return Operation(
                    method: method.uppercased(), path: path,
                    roles: description["security"].array.isEmpty ? nil : Set(roles), schema: content["schema"],
                    description: description)
            }
        }
    }
}

/// Real things whose names stand in addresses.
struct Addresses: Sendable {
    let gin: Gin
    let notification: String
    let lotNumber: String
    let certificate: String
    let verificationCode: String
    let bale: String
    let tradeApplication: String
    let reference: String
    let referral: String
    let sampling: String

    init(_ gin: Gin) async throws {
        self.gin = gin
        let exporter = try await gin.region.makeTrader()
        let lot = try await gin.certify(2)
        lotNumber = lot["lotNumber"].string ?? ""
        certificate = lot.certificateNumber
        verificationCode = lot["certificate"]["verificationCode"].string ?? ""
        bale = lot.baleNumbers.first ?? ""
        let answer = try await exporter.apply(exporter.importation(netKg: 10))
        let application = try answer.expect(201)
        tradeApplication = application["id"].string ?? ""
        reference = application["reference"]["number"].string ?? ""
        let list = try await gin.region.directorate.get(
            "/v1/notifications?factory=\(gin.id)", after: answer.position
        ).expect(200)
        notification = list["items"][0]["id"].string ?? ""
        let filed = try await gin.region.directorate.post(
            "/v1/referrals",
            ["factory": .string(gin.id), "rule": "M37/1", "to": "Kaymakamlık", "note": "Kayıt tutulmamış"]
        ).expect(201)
        referral = filed["id"].string ?? ""
        let taken = try await gin.sample(Gin.bales(1).map(Gin.analysed), for: gin.region.laboratory())
        sampling = taken["id"].string ?? ""
        _ = try await gin.region.directorate.post(
            "/v1/standard-samples",
            [
                "ginningMethod": "rollerGin", "group": "upland", "class": "Beyaz", "type": "Standart 2",
                "properties": ["colour": "beyaz", "foreignMatter": "az yaprak", "preparation": "düzgün"],
            ]
        ).expect(201, 409)
    }

    /// An operation's address with what it requires filled in.
    func fill(_ operation: APIDescription.Operation) -> String {
        let isBaleAsked = operation.description["parameters"].array.contains {
            $0["in"] == "query" && $0["name"] == "number" && $0["required"] == true
        }
        return fill(operation.path) + (isBaleAsked ? "?number=\(bale)" : "")
    }

    /// An address with its parameters filled in.
    func fill(_ path: String) -> String {
        let id =
            switch path {
            case let path where path.hasPrefix("/v1/responsible-inspectors"): gin.inspectorID
            case let path where path.hasPrefix("/v1/notifications"): notification
            case let path where path.hasPrefix("/v1/referrals"): referral
            case let path where path.hasPrefix("/v1/samples"): sampling
            case let path where path.hasPrefix("/v1/trade-applications"): tradeApplication
            default: gin.id
            }
        let number =
            switch path {
            case let path where path.hasPrefix("/v1/references"): reference
            case let path where path.hasPrefix("/v1/certificates"): certificate
            default: bale
            }
        let values = [
            "vkn": gin.vkn, "id": id, "n": "1", "sample": "1", "directorate": gin.region.code, "season": gin.season,
            "lotNumber": lotNumber,
            "number": number,
            "factory": gin.id, "code": verificationCode, "verificationCode": verificationCode, "position": "1",
        ]
        return values.reduce(path) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
