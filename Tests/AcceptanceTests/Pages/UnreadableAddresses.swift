import TestKit
import Testing

@Suite("Pages at addresses that cannot be read")
struct UnreadableAddresses {
    private func browser(_ role: String, _ more: [String: String] = [:]) async throws -> FormBrowser {
        var browser = FormBrowser(try await SharedService.get().installation.http)
        try await browser.open("/giris")
        let fields = ["/role": role, "/subject": "adres-\(Numbers.unique())"].merging(more) { $1 }
        try #require(try await browser.submit("/giris", fields).status == 200)
        return browser
    }

    @Test(
        "There is nothing where a part of the address is not UTF-8",
        arguments: [
            ("auditor", ["/firmalar/{}", "/belgeler/{}", "/partiler/2025-2026/{}", "/kanit/{}", "/balyalar/a/{}/1"]),
            ("firmUser", ["/basvurular/{}", "/basvurular/{}/iptal", "/basvurular/{}/balyalar/{}", "/belgeler/{}"]),
            ("responsibleInspector", ["/belgeler/{}/devir", "/belgeler/{}/ifraz", "/partiler/{}/1-1/sunuldu"]),
            ("directorate", ["/kontrol/2025-2026/{}", "/denetim/{}", "/bildirimler/{}"]),
        ])
    func reading(_ role: String, _ pages: [String]) async throws {
        var browser = try await browser(role, ["/firm": "4540536920", "/directorate": "izmir"])
        for page in pages {
            for part in ["%FF", "%C3", "%ED%A0%80", "%EF%BF%BD"] {
                let address = page.replacing("{}", with: part)
                let status = try await browser.open(address).status
                #expect(status == 404, "\(address)")
            }
        }
    }

    @Test("Nothing is sent to where a part of the address is not UTF-8")
    func sending() async throws {
        for (role, pages) in [
            ("firmUser", ["/basvurular/{}/iptal", "/basvurular/{}/duzelt", "/basvurular/{}/balyalar/{}"]),
            ("responsibleInspector", ["/belgeler/{}/devir", "/belgeler/{}/ifraz"]),
        ] {
            var browser = try await browser(role, ["/firm": "4540536920"])
            let token = browser.formToken
            for page in pages {
                let address = page.replacing("{}", with: "%FF")
                let status = try await browser.submit(address, [:], token: token).status
                #expect(status == 404, "\(address)")
            }
        }
    }
}
