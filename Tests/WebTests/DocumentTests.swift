import Testing

@testable import Web

/// Forms with a file, as browsers send them.
enum Upload {
    static var invoice: FormFields? { form(kind: "Fatura", name: "f.pdf", "fatura") }

    static func form(kind: String, name: String, _ text: String) -> FormFields? {
        let part = "--x\r\nContent-Disposition: form-data; name="
        let body =
            "\(part)\"dosya\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n\(part)\"belge-turu\"\r\n\r\n\(kind)\r\n--x--"
        return FormFields(Array(body.utf8), contentType: "multipart/form-data; boundary=x")
    }
}

@Suite("Documents of a form")
struct DocumentTests {
    @Test("a file becomes its kind, its name and its hash, and can be left out")
    func change() throws {
        var draft = SeasonDraft(FormFields(["/season": "2025-2026", "belge-turu": "Kapasite raporu"]))
        let added = DocumentChange(try #require(Upload.form(kind: "Kapasite raporu", name: "k.pdf", "fatura")))
        #expect(!added.isAll)
        draft.take(added)
        #expect(draft.form["/documents/0/kind"] == "Kapasite raporu" && draft.form["/documents/0/name"] == "k.pdf")
        // printf fatura | sha256sum
        #expect(draft.form["/documents/0/sha256"]?.hasPrefix("4d8fe6cbb8351a07") == true)
        #expect(draft.fields["belge-turu"] == nil && draft.fields["/season"] == "2025-2026")
        #expect(SeasonDraft(draft.form).form == draft.form)
        let removed = DocumentChange(FormFields(["cikar": "0"]))
        #expect(removed.isAll)
        draft.take(removed)
        #expect(draft.documents.isEmpty)
        for nothing in ["-1", "7", "x"] { draft.take(DocumentChange(FormFields(["cikar": nothing]))) }
        #expect(draft.documents.isEmpty)
    }

    @Test("what is typed takes the place of what was typed, field by field")
    func typed() {
        var draft = SeasonDraft(FormFields(["/season": "2025-2026", "/startsOn": "2025-10-06"]))
        draft.take(FormFields(["/season": "2026-2027", "form": "token", "fabrika": "F1"]))
        #expect(draft.form == FormFields(["/season": "2026-2027"]))
    }
}
