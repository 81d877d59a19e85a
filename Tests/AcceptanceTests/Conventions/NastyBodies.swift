/// Bodies that no client means to send.
enum NastyBodies {
    static let all: [[UInt8]] = texts.map { Array($0.utf8) } + bytes

    private static let texts: [String] = [
        "", " ", "\n", "{", "}", "[", "]", "{}", "[]", "null", "true", "0", "-", "\"", "\"text\"", "nul", "NaN",
        "Infinity",
        "{]", "[}", "{\"\"}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{'a':1}", "{a:1}", "{\"a\":1}{\"b\":2}",
        "[1,]",
        "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":0x10}", "{\"a\":1e}", "{\"a\":1e400}",
        "{\"a\":-1e400}", "{\"a\":1e-400}", "{\"netKg\":1e999999999}", "{\"a\":\"\\u00\"}", "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\x\"}", "{\"a\":\"line\nfeed\"}", "{\"title\":\"\\u0000\"}", "{\"a\":1,\"a\":2}", "// {}", "/**/{}",
        "<xml/>", "a=b&c=d", "\u{FEFF}{}", "{\"__proto__\":{}}", "{\"title\":{\"$ne\":null}}",
        "{\"bales\":{\"length\":200}}", "{\"bales\":[[[[]]]]}", "{\"bales\":[null]}", "{\"roles\":\"gin\"}",
        "{\"firm\":12345678901234567890123456789}", "{\"title\":\"'; DROP TABLE events; --\"}",
        String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 20_000),
        "[" + String(repeating: "0,", count: 50_000) + "0]",
        "{\"title\":\"" + String(repeating: "ğ", count: 100_000) + "\"}",
        "{\"a\":" + String(repeating: "9", count: 10_000) + "}",
    ]

    private static let bytes: [[UInt8]] = [
        [0], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
        [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0x1F, 0x8B, 0x08, 0x00],
    ]

    /// Values for a field that expects something else.
    static let values: [String] = [
        "null", "true", "-1", "0", "1.0005", "1e300", "99999999999999999999", "\"\"", "\" \"", "\"\\u0000\"",
        "\"\\u202e\"", "\"2025-02-30\"", "\"9999-99-99\"", "\"-0001-01-01T00:00:00Z\"", "[]", "[null]", "{}", "[{}]",
        "[[]]", "\"../../etc/passwd\"",
    ]
}
