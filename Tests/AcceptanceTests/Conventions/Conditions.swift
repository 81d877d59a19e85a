import TestKit
import Testing

@Suite("Conditional requests (RFC 9110, 13)")
struct Conditions {
    private func firm() async throws -> (caller: Caller, path: String) {
        (try await SharedService.get().region.generalDirectorate, "/v1/firms/\(Numbers.vkn())")
    }

    private let body: JSON = ["title": "Koşullu A.Ş.", "roles": ["importer"]]

    private func put(_ caller: Caller, _ path: String, _ name: String, _ value: String) async throws -> Int {
        let headers = ["Content-Type": "application/json", name: value]
        return try await caller.send("PUT", path, body: try body.bytes, headers: headers).status
    }

    @Test("If-Match wants what exists, at one of the versions that it names")
    func match() async throws {
        let (caller, path) = try await firm()
        #expect(try await put(caller, path, "If-Match", "*") == 412)
        #expect(try await put(caller, path, "If-None-Match", "*") == 201)
        #expect(try await put(caller, path, "If-None-Match", "*") == 412)
        let tag = try #require(try await caller.get(path).header("ETag"))
        for (value, status) in [
            ("*", 200), (tag, 200), ("\"x\", \(tag)", 200), ("W/\(tag)", 412), ("\"x\"", 412), ("\"1\", \"2\"", 200),
            ("x", 400),
        ] {
            #expect(try await put(caller, path, "If-Match", value) == status, "\(value)")
        }
    }

    @Test("Who has the answer already is told so, until it is another")
    func notModified() async throws {
        let (caller, path) = try await firm()
        _ = try await caller.put(path, body).done()
        let read = try await caller.get(path)
        let tag = try #require(read.header("ETag"))
        for value in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let again = try await caller.get(path, headers: ["If-None-Match": value])
            #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == tag, "\(value)")
        }
        #expect(try await caller.get(path, headers: ["If-None-Match": "x"]).status == 400)
        let inTurkish = ["If-None-Match": "\"1\"", "Accept-Language": "tr"]
        #expect(try await caller.get(path, headers: inTurkish).status == 200)
        _ = try await caller.put(path, body.with("title", "Başka A.Ş.")).done()
        let changed = try await caller.get(path, headers: ["If-None-Match": tag])
        #expect(changed.status == 200 && changed.header("ETag") != tag)
    }
}
