import TestKit
import Testing

extension PagesInBrowser {
    @Suite("The inspection of a lot on the pages")
    struct InspectionJourney {
        @Test(
            "M21/1, M21/2: an official assigns the inspector, whose contradictions are shown in place, and who refuses",
            arguments: [1280, 360])
        func refuse(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let lot = try await gin.present(gin.sondaj(Gin.bales(60)), lane: "red").expect(201)
            let inspector = service.region.tradeInspector.subject
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn("directorate", service.region.directorate.subject, directorate: "izmir")
                try await window.open(gin.controlPage(lot))
                try await browser.type(inspector, into: "#f-userId")
                try await window.submit(then: ".summary", containing: inspector)
                try await window.look("control-assigned")

                try await window.signIn("tradeInspector", inspector, directorate: "izmir")
                try await window.open(gin.controlPage(lot) + "/muayene")
                try await window.tick(bale: 0, content: 1)
                try await browser.type("Üst sırada iki tip", into: "#f-bales-0-note")
                try await window.tick(bale: 1)
                try await browser.click("#f-conforming")
                try await window.submit(then: ".error-summary", containing: "M21/2")
                #expect(try await browser.has("#f-bales-0.faulty .rule"))
                #expect(try await browser.has("#f-bales-1.faulty") == false)
                let note = try await browser.run("return document.querySelector('#f-bales-0-note').value")
                #expect(note == "Üst sırada iki tip")
                try await window.look("inspection-refused")

                try await browser.click("#f-conforming-1")
                try await window.submit(then: "#f-findings .rule")
                try await window.look("inspection-finding-missing")
                try await window.choose("M8/2", in: "#f-findings-0-rule")
                try await browser.type("Tipler karıştırılmış", into: "#f-findings-0-note")
                try await window.submit(then: ".refusal", containing: "M8/2")
                try await window.look("inspection-result-refused")
                try await browser.click(".buttons .btn-secondary")
                try await browser.wait(for: ".rows", containing: "Tipler karışık")
                try await window.look("control-refused")
            }
        }

        @Test("The check list by keyboard alone, in English and in the dark")
        func keyboard() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let lot = try await gin.present(gin.sondaj(Gin.bales(10)), lane: "red").expect(201)
            try await withWindow(on: service.installation, width: 360, dark: true) { window in
                let inspector = service.region.tradeInspector.subject
                try await window.signIn("tradeInspector", inspector, directorate: "izmir")
                try await window.submit("button[name=dil]", then: "h1", containing: "What waits")
                try await window.open(gin.controlPage(lot) + "/muayene")
                for field in ["opened", "packing", "content"] {
                    try await window.tab(to: "#f-bales-0-\(field)")
                    try await window.browser.press(Key.space)
                }
                #expect(try await window.browser.text(of: "[data-kept-count]") == "1 / 1")
                try await window.look("inspection-dark")
                try await window.tab(to: "[name='/conforming']")
                try await window.browser.press(Key.space)
                try await window.tab(to: "form[data-kept] button")
                try await window.browser.press(Key.enter)
                try await window.browser.wait(for: ".confirmation .number", containing: "PKB-")
            }
        }

        /// By another hand than the service's: the words on the page, in JavaScript.
        private static let drawAgain = """
            const [seedText, bales, count] = arguments;
            const mask = (1n << 64n) - 1n;
            let state = ~BigInt(seedText) & mask;
            const next = () => {
              state = (state + 0x9E3779B97F4A7C15n) & mask;
              let z = state;
              z = ((z ^ (z >> 30n)) * 0xBF58476D1CE4E5B9n) & mask;
              z = ((z ^ (z >> 27n)) * 0x94D049BB133111EBn) & mask;
              return z ^ (z >> 31n);
            };
            const below = (m) => {
              let output = next();
              while (output < (1n << 64n) % m) output = next();
              return Number(output % m);
            };
            const places = bales.map((_, index) => index);
            for (let i = 0; i < count; i++) {
              const other = i + below(BigInt(places.length - i));
              [places[i], places[other]] = [places[other], places[i]];
            }
            return places.slice(0, count).sort((a, b) => a - b).map(place => bales[place]);
            """

        @Test("M13/4: the draw of the bales is done again from the seed on the page")
        func draw() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let bales = Gin.bales(190)
            let lot = try await gin.present(gin.sondaj(bales), lane: "red").expect(201)
            try await withWindow(on: service.installation, width: 1280) { window in
                let browser = window.browser
                try await window.signIn("directorate", service.region.directorate.subject, directorate: "izmir")
                try await window.open(gin.controlPage(lot))
                let seed = try await browser.text(of: ".seed")
                let shown = try await browser.run(
                    "return [...document.querySelectorAll('.bale-numbers li')].map(bale => bale.textContent)")
                #expect(shown.array.count == 4)
                let numbers = JSON.array(bales.map { $0["number"] })
                #expect(try await browser.run(Self.drawAgain, .string(seed), numbers, 4) == shown)
            }
        }
    }
}
