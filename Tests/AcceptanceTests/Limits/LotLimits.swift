import TestKit
import Testing

@Suite("What a lot may be")
struct LotLimits {
    @Test("M11/3: 200 bales by sondaj are a lot, 201 are not", .tags(.m11))
    func sondajSize() async throws {
        let gin = try await SharedService.get().gin()
        let bales = Gin.bales(201)
        let refused = try await gin.present(gin.sondaj(bales))
        #expect(refused.status == 422)
        #expect(try refused.faults == ["M11/3 /bales"])
        #expect(try refused.json["rule"] == "M11/3")
        #expect(gin.sequence(try await gin.present(gin.sondaj(bales.dropLast())).expect(201)) == 1)
    }

    @Test("M11/3, M14/2: 100 bales by tek balya are a lot, 101 are not", .tags(.m11, .m14))
    func tekBalyaSize() async throws {
        let gin = try await SharedService.get().gin()
        let bales = Gin.bales(101)
        let refused = try await gin.present(gin.tekBalya(bales, reportedOn: SharedService.today))
        #expect(refused.status == 422)
        #expect(try refused.faults == ["M11/3 /bales"])
        let body = gin.tekBalya(bales.dropLast(), reportedOn: SharedService.today)
        #expect(gin.sequence(try await gin.present(body).expect(201)) == 1)
        #expect(try await gin.present(gin.sondaj([])).faults == ["M11/3 /bales"])
    }

    @Test("M9/2: moisture of 8.5 % is allowed, 8.501 % is not", .tags(.m9))
    func moisture() async throws {
        let gin = try await SharedService.get().gin()
        let body = gin.sondaj(Gin.bales(1))
        let refused = try await gin.present(body.with("moisturePercent", 8.501))
        #expect(refused.status == 422)
        #expect(try refused.faults == ["M9/2 /moisturePercent"])
        let lot = try await gin.present(body.with("moisturePercent", 8.5)).expect(201)
        #expect(lot["moisturePercent"] == 8.5)
    }

    @Test(
        "M13/3, M14/3: bales are packed, labelled and stacked before control", .tags(.m13, .m14),
        arguments: ["packed", "labelled", "stacked"])
    func preparation(_ field: String) async throws {
        let gin = try await SharedGins.limits.value
        let sondaj = try await gin.present(gin.sondaj(Gin.bales(1)).with(field, false))
        #expect(try sondaj.faults == ["M13/3 /\(field)"])
        let tekBalya = gin.tekBalya(Gin.bales(1), reportedOn: SharedService.today).with(field, false)
        #expect(try await gin.present(tekBalya).faults == ["M14/3 /\(field)"])
    }

    @Test("M13/2: a sondaj lot has one class and one type; M14/2: a tek balya lot may have several", .tags(.m13, .m14))
    func mixture() async throws {
        let gin = try await SharedService.get().gin()
        let plain = Gin.bales(2)
        let mixed = [plain[0], plain[1].with("class", "Hafif Benekli").with("type", "HB1")]
        #expect(try await gin.present(gin.sondaj(mixed)).faults == ["M13/2 /bales/1/class", "M13/2 /bales/1/type"])
        let body = gin.tekBalya(plain, reportedOn: SharedService.today)
        let bales = body["bales"].array
        let several = [bales[0], bales[1].with("class", "Hafif Benekli").with("type", "HB1")]
        #expect(try await gin.present(body.with("bales", .array(several))).status == 201)
    }

    @Test("M20/3: sondaj declares class and type of the lot, tek balya staple and character of every bale", .tags(.m20))
    func declarations() async throws {
        let gin = try await SharedGins.limits.value
        let sondaj = gin.sondaj(Gin.bales(1))
        #expect(
            try await gin.present(sondaj.without("class").without("type")).faults == ["M20/3 /class", "M20/3 /type"])
        let body = gin.tekBalya(Gin.bales(2), reportedOn: SharedService.today)
        let bales = body["bales"].array
        let poor = bales[1].without("class").without("type").without("staple").without("character")
        let refused = try await gin.present(body.with("bales", .array([bales[0], poor])))
        #expect(
            try refused.faults == [
                "M20/3 /bales/1/class", "M20/3 /bales/1/type", "M20/3 /bales/1/staple", "M20/3 /bales/1/character",
            ])
        #expect(try await gin.present(body.without("laboratoryReport")).faults == ["M20/3 /laboratoryReport"])
    }

    @Test("M6/1, M7/2: linters come from a linter gin alone and mix with no cotton", .tags(.m6, .m7))
    func kinds() async throws {
        let gin = try await SharedGins.limits.value
        let body = gin.sondaj(Gin.bales(1))
        #expect(try await gin.present(body.with("ginningMethod", "linterGin")).faults == ["M6/1 /ginningMethod"])
        let linters = body.with("group", "linter").with("class", "Linter").with("type", "1. kesim")
        #expect(try await gin.present(linters).faults == ["M7/2 /group"])
        let wrongLength = Gin.analysed(Gin.bales(1)[0]).with("character", ["lengthMm": 36.2])
        let tekBalya = gin.tekBalya([], reportedOn: SharedService.today).with("bales", [wrongLength])
        #expect(try await gin.present(tekBalya).faults == ["M7/2 /bales/0/character/lengthMm"])
        #expect(try await gin.present(body.with("class", "Mavi")).faults == ["M5/1 /class"])
    }

    @Test("M11/2: a bale weighs at least 190 kg gross, unless a saw gin's press made it", .tags(.m11))
    func weights() async throws {
        let gin = try await SharedService.get().gin()
        let light = [Gin.bales(1)[0].with("grossKg", 189.999).with("netKg", 188)]
        #expect(try await gin.present(gin.sondaj(light)).faults == ["M11/2 /bales/0/grossKg"])
        #expect(try await gin.present(gin.sondaj(light).with("ginningMethod", "sawGin")).status == 201)
        let heavy = [Gin.bales(1)[0].with("netKg", 220.001)]
        #expect(try await gin.present(gin.sondaj(heavy)).faults == ["M11/2 /bales/0/netKg"])
    }

    @Test("M21/4: sustainable cotton rests on an accredited body's certificate", .tags(.m21))
    func sustainable() async throws {
        let gin = try await SharedGins.limits.value
        let claim: JSON = ["scheme": "GOTS", "certificateNumber": "C-1", "body": "Kontrol A.Ş."]
        #expect(
            try await gin.present(gin.sondaj(Gin.bales(1)).with("sustainable", claim)).faults == [
                "M21/4 /sustainable/accreditedBy", "M21/4 /sustainable/document",
            ])
        let blank = Gin.schemeCertificate().with("body", " ").with("document", "\n")
        let refused = try await gin.present(gin.sondaj(Gin.bales(1)).with("sustainable", blank))
        #expect(try refused.faults == ["M21/4 /sustainable/body", "M21/4 /sustainable/document"])
    }
}

/// Factories that several tests use, since none of these is given a number there.
enum SharedGins {
    static let limits = Task { try await SharedService.get().gin() }
}
