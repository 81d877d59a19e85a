import Foundation
import TestKit
import Testing

@Suite("Signing on the pages, without script")
struct SigningOnPages {
    @Test("M28/1: an import's signature is pasted as text; until then, and after a change, it is asked for")
    func importation() async throws {
        let signing = try await SigningService.get()
        let (trader, citizen) = try await signing.trader()
        var browser = FormBrowser(signing.service.installation.http)
        try await browser.open("/giris")
        try await browser.submit(
            "/giris", ["/role": "firmUser", "/subject": trader.user.subject, "/firm": trader.vkn])
        let details = [
            "/regime": "freeCirculation", "/gtip": "5201.00.90.00.19", "/country": "US", "/netKg": "1000,5",
            "/declared/class": "SM",
        ]
        let review = try await browser.submit("/ithalat", details)
        #expect(review.status == 200 && review.text.contains("href=\"#f-signature\""), "\(review.text)")
        let nothing = try await browser.submit("/ithalat/imza", [:])
        #expect(nothing.status == 422 && nothing.text.contains("Bir imza dosyası seçin"))

        let content = try await browser.open("/ithalat/imzalanacak.json")
        #expect(content.header("Content-Disposition")?.contains("imzalanacak.json") == true)
        let cms = try await signing.signer(citizen).sign(content.body)
        let pem = "-----BEGIN CMS-----\n" + Data(cms).base64EncodedString() + "\n-----END CMS-----"
        try await browser.open("/ithalat/onay")
        let signed = try await browser.submit("/ithalat/imza", ["imza-metni": pem])
        #expect(signed.text.contains("İmzalandı") && signed.text.contains("başvurulabilir"), "\(signed.text)")

        let changed = try await browser.submit("/ithalat", details.merging(["/netKg": "1000,25"]) { $1 })
        #expect(!changed.text.contains("İmzalandı") && !changed.text.contains("başvurulabilir"))
        let again = try await browser.open("/ithalat/imzalanacak.json")
        #expect(try again.json["netKg"] == 1000.25)
        let second = Data(try await signing.signer(citizen).sign(again.body)).base64EncodedString()
        try await browser.open("/ithalat/onay")
        try await browser.submit("/ithalat/imza", ["imza-metni": second])
        let received = try await browser.submit("/ithalat/onay", ["lane": "green", "key": "sign-\(citizen)"])
        #expect(received.status == 200 && received.text.contains("TAREKS referans no:"), "\(received.text)")
    }
}

extension SigningService {
    /// A firm's user, and their citizen number.
    func trader() async throws -> (Trader, citizenNumber: String) {
        let trader = try await service.region.makeTrader()
        let citizen = Numbers.tckn()
        _ = try await service.region.directorate.post(
            "/v1/firms/\(trader.vkn)/authorisations",
            [
                "userId": .string(trader.user.subject), "name": "Mehmet Kaya", "tckn": .string(citizen),
                "email": "m@example.com", "role": "firmUser", "validUntil": "2035-12-31",
            ]
        ).done()
        return (trader, citizen)
    }

    /// - Returns: the path of a file with the signature.
    func sign(_ content: String, _ citizenNumber: String) async throws -> String {
        let file = try TemporaryFolder().url.appending(path: "imza.p7s")
        try Data(try await signer(citizenNumber).sign(Array(content.utf8))).write(to: file)
        return file.path()
    }
}

extension PageWindow {
    /// What the page offers for signing.
    func contentToSign() async throws -> String {
        let text = try await browser.runToEnd(
            """
            const done = arguments[arguments.length - 1];
            fetch(document.querySelector('#f-signature a[download]').href).then(async a => done(await a.text()));
            """)
        return text.string ?? ""
    }
}
