import Application
import HTTPTypes
import Tareks
import Testing

@testable import HTTPAPI

struct CommandHeaderTests {
    @Test(
        "If-Match is one ETag, several, or any; what is weak or none of ours matches nothing",
        arguments: [
            ("\"3\"", [3]), (" \"0\" ", [0]), ("\"1\", \"2\"", [1, 2]), ("\"1\",\t,\"2\" ,", [1, 2]),
            ("W/\"12\"", []), ("W/\"1\", \"2\"", [2]), ("\"x\"", []), ("\"\"", []), ("\"-1\"", []), ("\"01\"", []),
            ("\"+1\"", []), ("\"a,b\", \"4\"", [4]), ("\"7.0123456789abcdef\"", [7]), ("\"7.0123\"", []),
            ("\"7.\"", []),
        ] as [(String, Set<Int64>)])
    func versions(_ text: String, versions: Set<Int64>) throws {
        #expect(try CommandHeaders.precondition([.ifMatch: text]) == Precondition(match: .these(versions)))
    }

    @Test("If-None-Match compares weakly")
    func weakly() throws {
        let precondition = try CommandHeaders.precondition([.ifNoneMatch: "W/\"12\", \"3\""])
        #expect(precondition == Precondition(noneMatch: .these([3, 12])))
    }

    @Test("Any is whatever exists, which nothing at version 0 does")
    func any() throws {
        let existing = try CommandHeaders.precondition([.ifMatch: "*"])
        #expect(existing.holds(at: 1) && !existing.holds(at: 0))
        let new = try CommandHeaders.precondition([.ifNoneMatch: "*"])
        #expect(new.holds(at: 0) && !new.holds(at: 1))
        #expect(try CommandHeaders.precondition([:]).holds(at: 0))
    }

    @Test("What is no ETag is malformed", arguments: ["3", "\"", "x\"", "\"1\" \"2\"", "\"1\", *", "\"a b\"", ",", ""])
    func noVersions(_ text: String) {
        for name in [HTTPField.Name.ifMatch, .ifNoneMatch] {
            #expect(throws: Problem.self) { try CommandHeaders.precondition([name: text]) }
        }
    }

    @Test("The tag of an answer names its version and its content")
    func tags() throws {
        let tag = EntityTag(version: 3, of: [1])
        #expect(tag.version == 3 && tag == EntityTag(version: 3, of: [1]))
        #expect(tag != EntityTag(version: 3, of: [2]) && tag != EntityTag(version: 4, of: [1]))
        #expect(try #require(EntityTags("W/\(tag.text), \"x\"")).include(tag))
        #expect(try #require(EntityTags("*")).include(tag))
        #expect(try !#require(EntityTags("\"3\"")).include(tag))
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
