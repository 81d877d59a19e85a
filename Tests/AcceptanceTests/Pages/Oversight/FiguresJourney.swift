import TestKit
import Testing

extension PagesInBrowser {
    @Suite("A season in charts")
    struct FiguresJourney {
        @Test(
            "Drawn with axes named, the table behind each, chosen by directorate, and in grey on paper",
            arguments: [1280, 360])
        func charts(_ width: Int) async throws {
            try await withInstallation { installation in
                let gin = try await season(installation)
                try await withWindow(on: installation, width: width) { window in
                    let browser = window.browser
                    try await window.signIn(.generalDirectorate, as: "gm-figures")
                    try await window.open("/istatistik")
                    try await browser.wait(for: ".canvas:not([hidden]) canvas")
                    let drawn =
                        "return [...document.querySelectorAll('canvas')].map(c => {"
                        + "const chart = Chart.getChart(c); return [['x', 'y'].map(id => chart.options.scales[id])"
                        + ".every(s => s.title.display && s.title.text), chart.data.datasets.length] })"
                    #expect(
                        try await browser.run(drawn) == [
                            [true, 2], [true, 2], [true, 2], [true, 2], [true, 3],
                        ])
                    // The darkest of its shades stands where the first series is.
                    let seen =
                        "return [...document.querySelectorAll('canvas')].every(c => c.getContext('2d')"
                        + ".getImageData(0, 0, c.width, c.height).data.some((v, i, all) => i % 4 === 0 && v === 36 && all[i + 1] === 96))"
                    #expect(try await browser.run(seen) == true)
                    try await window.look("figures")
                    try await browser.run("document.querySelectorAll('details').forEach(d => { d.open = true })")
                    try await window.look("figures-tables")
                    #expect(try await browser.text(of: "#ret + .canvas + details").contains("M9/1"))
                    try await browser.showPrint(true)
                    try await browser.keepPicture("figures-print")
                    try await browser.showPrint(false)
                    try await window.open("/istatistik/\(gin.season)?mudurluk=izmir")
                    #expect(
                        try await browser.run("return document.querySelectorAll('#parti ~ details th').length > 3")
                            == true)
                    try await window.open("/istatistik/2020-2021")
                    try await window.look("figures-empty")
                }
            }
        }

        @Test("Without script the tables say it all")
        func tables() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let lot = try await gin.certify(2)
            var browser = FormBrowser(service.installation.http)
            try await browser.open("/giris")
            try await browser.submit("/giris", ["/role": "auditor", "/subject": "figures-auditor"])
            let page = try await browser.open("/istatistik/\(gin.season)").text
            #expect(!lot.certificateNumber.isEmpty)
            #expect(page.contains("<details open>") && page.contains("data-series>İzmir</th>"))
            #expect(try await browser.open("/istatistik/2025").status == 404)
        }

        /// Two directorates, three weeks, every lane, a refusal.
        private func season(_ installation: Installation) async throws -> Gin {
            let gin = try await openGin(installation, at: "2025-09-22T10:00:00+03:00")
            var other = try await Gin.define(in: Region(installation, "sanliurfa"))
            try await other.openSeason(startsOn: "2025-10-06")
            for _ in 0..<3 { _ = try await gin.certify(40) }
            let red = try await gin.present(gin.sondaj(Gin.bales(10)), lane: "red").expect(201)
            let open = red["openBales"].array.map { number -> JSON in
                ["number": number, "packing": "conforming", "content": "mixedTypes"]
            }
            _ = try await gin.region.tradeInspector.post(
                gin.lotPath(red["lotNumber"].string ?? "") + "/inspection",
                [
                    "inspectedOn": "2025-09-22", "bales": .array(open), "conforming": false,
                    "findings": [["rule": "M9/1", "note": "Islak"]],
                ]
            ).done()
            try await installation.setClock("2025-10-06T10:00:00+03:00")
            for _ in 0..<2 { _ = try await other.certify(60) }
            for lane in ["yellow", "blue"] {
                _ = try await gin.present(gin.sondaj(Gin.bales(25)), lane: lane).expect(201)
            }
            return gin
        }
    }
}
