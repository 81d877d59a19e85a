import HTTPTypes
import Tareks
import Testing

@testable import HTTPAPI

struct CommandHeaderTests {
    @Test(
        "If-Match is an ETag, or any",
        arguments: [
            ("\"3\"", 3), ("W/\"12\"", 12), ("*", nil), (" \"0\" ", 0),
        ] as [(String, Int64?)])
    func versions(_ text: String, version: Int64?) throws {
        #expect(try CommandHeaders.expectedVersion([.ifMatch: text]) == version)
    }

    @Test(
        "An ETag that is none of ours matches no version", arguments: ["\"x\"", "\"\"", "\"-1\"", "\"01\"", "W/\"+1\""])
    func foreignVersions(_ text: String) throws {
        #expect(try CommandHeaders.expectedVersion([.ifMatch: text]) == -1)
    }

    @Test("What is no ETag is malformed", arguments: ["3", "\"", "x\"", "\"1\", \"2\"", ""])
    func noVersions(_ text: String) {
        #expect(throws: Problem.self) { try CommandHeaders.expectedVersion([.ifMatch: text]) }
    }

    @Test("An idempotency key has 1 to 200 visible characters")
    func keys() throws {
        #expect(try CommandHeaders.idempotencyKey([:]) == nil)
        #expect(try CommandHeaders.idempotencyKey([.idempotencyKey: "a-1"]) == "a-1")
        for key in ["", "a b", String(repeating: "x", count: 201), "ş"] {
            #expect(throws: Problem.self) { try CommandHeaders.idempotencyKey([.idempotencyKey: key]) }
        }
    }

    @Test("Only a sandbox knows the lane's header")
    func lanes() throws {
        #expect(try CommandHeaders.sandboxLane([.sandboxLane: "red"], in: .sandbox) == .red)
        #expect(try CommandHeaders.sandboxLane([.sandboxLane: "red"], in: .production) == nil)
        #expect(try CommandHeaders.sandboxLane([.sandboxLane: "pink"], in: .production) == nil)
        #expect(throws: Problem.self) { try CommandHeaders.sandboxLane([.sandboxLane: "pink"], in: .sandbox) }
    }

    @Test("A kept answer is what was answered")
    func keptAnswers() {
        let answer = Answer(
            201, headers: [.eTag: "\"3\"", .location: "/v1/lots/2025-2026/68-1"], body: Array("{\"a\":\"b\n\"}".utf8))
        let back = KeptAnswer.unpack(KeptAnswer.pack(answer))
        #expect(back.status == 201 && back.headers == answer.headers && back.body == answer.body)
        #expect(back.mediaType == answer.mediaType)
        #expect(KeptAnswer.unpack(KeptAnswer.pack(Answer(204))).body.isEmpty)
    }
}
