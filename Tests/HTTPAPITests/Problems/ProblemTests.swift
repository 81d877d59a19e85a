import Application
import EventStore
import Foundation
import HTTPTypes
import Regulation
import Testing

@testable import HTTPAPI

struct ProblemTests {
    @Test(
        "Every kind of refusal has its status",
        arguments: [
            (Refusal.Kind.rule, 422), (.state, 409), (.forbidden, 403), (.notFound, 404),
        ])
    func refusals(_ kind: Refusal.Kind, status: Int) {
        #expect(Problem(Refusal(kind, [Fault("M11/3", tr: "a", en: "b")])).kind.status == status)
    }

    @Test(
        "What commands and the store fail with is told apart",
        arguments: [
            (CommandError.versionMismatch(actual: 3), 412), (CommandError.keyReused, 422),
            (CommandError.contended, 503),
            (EventStoreError.overloaded, 503), (EventStoreError.unavailable(reason: "x"), 503),
            (EventStoreError.outcomeUnknown(id: "x"), 503), (EventStoreError.invalid(id: "x", reason: "y"), 422),
            (CancellationError(), 503),
        ] as [(any Error, Int)])
    func errors(_ error: any Error, status: Int) {
        #expect(Problem(describing: error)?.kind.status == status)
    }

    @Test(
        "What may be tried again says when",
        arguments: [
            CommandError.contended, EventStoreError.overloaded, EventStoreError.outcomeUnknown(id: "x"),
        ] as [any Error])
    func retry(_ error: any Error) {
        #expect(Problem(describing: error)?.headers[.retryAfter] == "1")
    }

    @Test("What nobody foresaw has no description")
    func unforeseen() {
        struct Unforeseen: Error {}
        #expect(Problem(describing: Unforeseen())?.kind == nil)
    }

    @Test("A problem names its rule and every fault, in the reader's language")
    func document() throws {
        let problem = Problem(
            Refusal(
                .rule,
                [
                    Fault(nil, at: "/a", tr: "bir", en: "one"), Fault("M11/3", at: "/bales/3", tr: "iki", en: "two"),
                ]))
        let answer = try Answer.problem(problem, in: .en, requestID: "r1")
        #expect(answer.mediaType == "application/problem+json")
        let json = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body))
        #expect(
            json == [
                "type": "/problems/rule", "title": "Refused by a rule", "status": 422,
                "detail": "one (2 faults in all)", "instance": "urn:koza:request:r1", "rule": "M11/3",
                "errors": [
                    ["pointer": "/a", "detail": "one"],
                    ["pointer": "/bales/3", "detail": "two", "rule": "M11/3", "article": "/mevzuat#M11-3"],
                ],
            ])
    }

    @Test(
        "Every kind says what happened and what to do, in both languages, though nothing more particular is known",
        arguments: ProblemKind.allCases)
    func explanations(_ kind: ProblemKind) throws {
        for language in [Language.tr, .en] {
            let answer = try Answer.problem(Problem(kind), in: language, requestID: "r1")
            let json = try JSONDecoder().decode([String: JSONValue].self, from: Data(answer.body))
            #expect(json["detail"] == .string(kind.explanation[language]))
            #expect(json.keys.sorted() == ["detail", "instance", "status", "title", "type"])
        }
        #expect(kind.explanation.tr != kind.explanation.en && kind.explanation.en.hasSuffix("."))
    }

    @Test("A wrong token is answered with a challenge")
    func challenge() {
        #expect(Problem.unauthenticated("invalid_token").headers[.wwwAuthenticate]?.contains("invalid_token") == true)
    }
}
