import Testing

@testable import Web

@Suite("Forms as browsers send them")
struct FormFieldsTests {
    private func multipart(_ text: String) -> FormFields? {
        FormFields(Array(text.replacing("\n", with: "\r\n").utf8), contentType: "multipart/form-data; boundary=\"xyz\"")
    }

    @Test("fields and a file of several parts, the file's bytes untouched")
    func parts() throws {
        let form = try #require(
            multipart(
                """
                --xyz
                Content-Disposition: form-data; name="/owner/title"

                Çırçır A.Ş.
                --xyz
                Content-Disposition: form-data; name="dosya"; filename="balya.csv"
                Content-Type: text/csv

                no;brüt
                1;220,5

                --xyz--

                """))
        #expect(form["/owner/title"] == "Çırçır A.Ş.")
        let file = try #require(form.files["dosya"])
        #expect(file.name == "balya.csv")
        #expect(file.mediaType == "text/csv")
        #expect(String(decoding: file.bytes, as: UTF8.self) == "no;brüt\r\n1;220,5\r\n")
    }

    @Test("no file chosen is no file")
    func noFile() throws {
        let form = try #require(
            multipart("--xyz\nContent-Disposition: form-data; name=\"dosya\"; filename=\"\"\n\n\n--xyz--\n"))
        #expect(form.files.isEmpty)
    }

    @Test(
        "what is cut off or no form is refused",
        arguments: [
            "", "--xyz", "--xyz\n", "--xyz\nContent-Disposition: form-data\n\na\n--xyz--", "--abc--", "--xyz\n\n",
        ])
    func malformed(_ text: String) {
        #expect(multipart(text) == nil)
        #expect(FormFields([], contentType: "text/plain") == nil)
    }

    @Test("percent signs and pluses are undone, and a lone percent sign stays")
    func percent() {
        #expect(FormFields(query: "a=1%2B1+x&b=100%25&c=%zz&d")["a"] == "1+1 x")
        #expect(FormFields(query: "b=100%25")["b"] == "100%")
        #expect(FormFields(query: "c=%zz")["c"] == "%zz")
    }
}
