import TestKit
import Testing

@Suite("Links of pages")
struct LinksForReaders {
    private func browser(_ role: String, _ subject: String, _ more: [String: String] = [:]) async throws -> FormBrowser
    {
        var browser = FormBrowser(try await SharedService.get().installation.http)
        try await browser.open("/giris")
        let fields = ["/role": role, "/subject": subject].merging(more) { $1 }
        try #require(try await browser.submit("/giris", fields).status == 200)
        return browser
    }

    /// To certificates and lots, all of which the reader may follow.
    private func links(_ browser: inout FormBrowser, on path: String) async throws -> Set<String> {
        let page = try await browser.open(path)
        #expect(page.status == 200)
        let targets = page.text.matches(of: #/href="(/(?:belgeler|partiler)/[^"]+)"/#).map { String($0.1) }
        let links = Set(targets.filter { !$0.hasPrefix(path + "/") })
        for link in links {
            let status = try await browser.open(link).status
            #expect(status == 200, "\(path) links \(link)")
        }
        return links
    }

    @Test("M24/1: a certificate's page links the lot and the parent to those who may see them alone")
    func certificate() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(4)
        let parent = "/belgeler/\(lot.certificateNumber)"
        let story = "/partiler/2025-2026/\(lot["lotNumber"].string ?? "")"
        let moved = try await gin.inspector.post(
            "/v1/certificates/\(lot.certificateNumber)/transfers",
            ["to": ["vkn": .string(exporter.vkn), "title": "Alıcı"], "bales": strings(lot.baleNumbers.prefix(2))])
        let child = "/belgeler/\(try moved.done().madeCertificates[0]["number"].string ?? "")"
        var holder = try await browser("firmUser", exporter.user.subject, ["/firm": exporter.vkn])
        #expect(try await links(&holder, on: child).isEmpty)
        var inspector = try await browser("responsibleInspector", gin.inspector.subject)
        #expect(try await links(&inspector, on: child) == [parent, story])
        #expect(try await links(&inspector, on: parent) == [child, story])
    }

    @Test("M29/2: an application's page links a certificate to the directorates that may see it alone")
    func application() async throws {
        let service = try await SharedService.get()
        let exporter = try await service.region.makeTrader()
        let lot = try await service.gin().certify(2)
        let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
        let waiting = try await exporter.apply(exporter.export(use, netKg: 437), lane: "red").expect(201)
        let path = "/denetim/\(waiting["id"].string ?? "")"
        let other = try await Region(service.installation, "links-\(Numbers.unique())")
        var own = try await browser("directorate", "mudur-a", ["/directorate": service.region.code])
        #expect(try await links(&own, on: path) == ["/belgeler/\(lot.certificateNumber)"])
        var foreign = try await browser("directorate", "mudur-b", ["/directorate": other.code])
        #expect(try await links(&foreign, on: path).isEmpty)
        #expect(foreign.page.contains(lot.certificateNumber))
    }
}
