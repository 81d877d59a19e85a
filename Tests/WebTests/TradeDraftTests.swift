import Foundation
import Testing

@testable import Web

@Suite("Drafts of applications for an export or import")
struct TradeDraftTests {
    private var draft: TradeDraft {
        var draft = TradeDraft(.export, FormFields(["/country": "IT", "/netKg": "1"]))
        draft.take(CertificateUse(number: "PKB-1", bales: ["7", "8"], netKg: Decimal(string: "437.25")))
        draft.take(CertificateUse(number: "PKB-2", bales: [], netKg: 1000))
        if let form = Upload.invoice { draft.take(DocumentChange(form)) }
        return draft
    }

    @Test("a signature is kept with the draft until anything is changed")
    func signature() {
        var signed = draft
        signed.signature = "MAA="
        let kept = TradeDraft(.export, signed.form)
        #expect(kept.signature == "MAA=" && kept.application(of: "1")["/signature"] == "MAA=")
        #expect(kept.fields["/signature"] == nil)
        let changes: [(inout TradeDraft) -> Void] = [
            { $0.take(FormFields(["/country": "DE"]), names: ["/country"]) }, { $0.leave("PKB-1") },
            { $0.take(CertificateUse(number: "PKB-3", bales: [], netKg: 1)) },
            { $0.take(DocumentChange(FormFields(["cikar": "0"]))) },
        ]
        for change in changes {
            var changed = kept
            change(&changed)
            #expect(changed.signature == nil && changed.form["/signature"] == nil)
        }
    }

    @Test("what is kept is what is read again")
    func kept() {
        let again = TradeDraft(.export, draft.form)
        #expect(again.form == draft.form)
        #expect(again.uses.map(\.bales) == [["7", "8"], []])
        #expect(again.netKg == Decimal(string: "1437.25"))
        #expect(again.documents.map(\.name) == ["f.pdf"])
    }

    @Test("nothing but empty fields is no draft")
    func empty() {
        #expect(TradeDraft(.import, FormFields(["/gtip": "", "/country": " "])).isEmpty)
        #expect(!draft.isEmpty)
    }

    @Test("an export's quantity is what its certificates give, an import's what was typed")
    func quantity() {
        let form = draft.application(of: "4840015664")
        #expect(form["/netKg"] == "1437.25" && form["/firm"] == "4840015664" && form["/direction"] == "export")
        #expect(form.all("/certificates/0/bales") == ["7", "8"] && form["/certificates/0/netKg"] == nil)
        #expect(form["/certificates/1/netKg"] == "1000")
        #expect(form["/documents/0/sha256"]?.hasPrefix("4d8fe6cbb8351a07") == true)
        let importation = TradeDraft(.import, FormFields(["/netKg": "88.000,5"])).application(of: "1")
        #expect(importation["/netKg"] == "88.000,5")
    }

    @Test("a certificate is taken once, by what was said last, and can be left out")
    func once() {
        var draft = draft
        draft.take(CertificateUse(number: "PKB-1", bales: [], netKg: 5))
        #expect(draft.uses.map(\.number) == ["PKB-1", "PKB-2"] && draft.netKg == 1005)
        draft.leave("PKB-1")
        #expect(draft.uses.map(\.number) == ["PKB-2"])
        for index in ["3", "-1"] { draft.take(DocumentChange(FormFields(["cikar": index]))) }
        #expect(draft.documents.count == 1)
        draft.take(DocumentChange(FormFields(["cikar": "0"])))
        #expect(draft.documents.isEmpty)
    }

    @Test("what is not there yet is stood in for while certificates are judged, and nothing else")
    func standIns() {
        let judged = draft.judging([])
        #expect(judged.uses.isEmpty && judged.fields["/country"] == "IT" && judged.fields["/gtip"] == "-")
        #expect(draft.fields["/gtip"] == nil)
    }

    @Test("a fault leads to the step where it is mended")
    func targets() {
        #expect(Direction.export.target("/certificates/0/bales") == "/ihracat#f-certificates")
        #expect(Direction.export.target("/netKg") == "/ihracat#f-certificates")
        #expect(Direction.export.target("/gtip") == "/ihracat/ayrintilar#f-gtip")
        #expect(Direction.import.target("/netKg") == "/ithalat#f-netKg")
    }
}
