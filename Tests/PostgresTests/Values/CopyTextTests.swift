import Testing

@testable import Postgres

@Suite("COPY's text format")
struct CopyTextTests {
    @Test(
        "What is written for a field is read back as it was",
        arguments: [
            "", "plain", "tab\tline\nreturn\r", #"back\slash \N \t"#, "çırçır", "\u{8}\u{c}\u{b}", #"{"a":"\"\\n"}"#,
        ])
    func roundTrip(_ text: String) {
        var line: [UInt8] = []
        CopyText.append(text, to: &line)
        line.append(UInt8(ascii: "\t"))
        CopyText.append(nil, to: &line)
        line.append(UInt8(ascii: "\n"))
        let fields = CopyText.fields(line[...])
        #expect(fields.count == 2)
        #expect(fields[0].map { String(decoding: $0, as: UTF8.self) } == text)
        #expect(fields[1] == nil)
    }

    @Test(
        "Instants are written as they are read",
        arguments: [
            0, 1, -1, 946_684_800_000_000, 1_759_482_000_123_456, -62_135_596_800_000_000, 951_782_400_000_000 - 1,
        ] as [Int64])
    func instants(_ microseconds: Int64) {
        let text = TimestampText.text(microseconds)
        #expect(TimestampText.microseconds(Array(text.utf8)[...]) == microseconds, "\(text)")
    }

    @Test("A row tells what is missing, NULL or not of its type")
    func rows() throws {
        let row = CopiedRow(Array("7\t\\N\tx\n".utf8)[...])
        #expect(try row.int(0) == 7)
        #expect(try row.optionalText(1) == nil)
        #expect(throws: PostgresError.self) { try row.int(1) }
        #expect(throws: PostgresError.self) { try row.int(2) }
        #expect(throws: PostgresError.self) { try row.text(3) }
    }
}
