import Regulation
import Tareks
import Testing

@Suite("Trade application: inspection, cancellation, deadline")
struct InspectionTests {
    private let finding = Finding(rule: "M29/2", note: "Üç balyanın etiketi okunmuyor.")

    private func inspect(
        at instant: String = "2025-10-07T09:00:00+03:00", on day: String = "2025-10-07", conforming: Bool = true,
        findings: [Finding] = []
    ) throws -> RecordTradeInspection {
        RecordTradeInspection(
            act: Given.act(by: Given.inspector, at: instant), inspector: Given.inspector, inspectedOn: Given.date(day),
            conforming: conforming, findings: findings, referenceDigits: try Given.digits())
    }

    private func waiting(_ direction: TradeDirection = .export) throws -> TradeApplication {
        try Given.application(try Given.submit(direction, lane: .red))
    }

    private func cancel(_ reason: String = "Sevkiyat ertelendi.") -> CancelTradeApplication {
        CancelTradeApplication(act: Given.act(at: "2025-10-08T09:00:00+03:00"), reason: reason)
    }

    @Test(
        "M29/3, M30/3: a conforming control gives the reference, valid from the day it is given",
        arguments:
            TradeDirection.allCases)
    func conforming(direction: TradeDirection) throws {
        let events = try waiting(direction).inspect(try inspect())
        #expect(
            events == [
                .tradeInspectionRecorded(
                    TradeInspectionRecorded(
                        inspectedOn: Given.date("2025-10-07"), conforming: true, findings: [],
                        inspector: Given.inspector)),
                .referenceIssued(
                    ReferenceIssued(
                        number: try #require(ReferenceNumber("44444444444444444444443")),
                        validFrom: Given.date("2025-10-07"), validUntil: Given.date("2025-12-07"))),
            ])
    }

    @Test("M29/4, M30/4: no reference for goods against the communiqué", arguments: TradeDirection.allCases)
    func refused(direction: TradeDirection) throws {
        var application = try waiting(direction)
        let events = try application.inspect(try inspect(conforming: false, findings: [finding]))
        for event in events { application.evolve(event) }
        #expect(events.last == .tradeApplicationRefused(TradeApplicationRefused(findings: [finding])))
        #expect(application.status == .refused)
        #expect(application.reference == nil)
        #expect(application.inspection?.findings == [finding])
        #expect(try refusal { try application.inspect(try inspect()) }.kind == .state)
    }

    @Test("M29/4: a negative result names a finding with rule and note; a positive one names none")
    func findings() throws {
        let application = try waiting()
        let none = try refusal { try application.inspect(try inspect(conforming: false)) }
        #expect(none.rules == ["M29/4"])
        let contradictory = try refusal { try application.inspect(try inspect(findings: [finding])) }
        #expect(contradictory.rules == ["M29/4"])
        let empty = Finding(rule: "", note: " ")
        let long = Finding(rule: "M29/2", note: String(repeating: "ş", count: 501))
        let refusal = try refusal { try application.inspect(try inspect(conforming: false, findings: [empty, long])) }
        #expect(refusal.pointers == ["/findings/0/rule", "/findings/0/note", "/findings/1/note"])
    }

    @Test(
        "M29/2, M30/2: an inspection lies between the application's day and today",
        arguments: [
            (TradeDirection.export, "M29/2"), (.import, "M30/2"),
        ])
    func inspectedOn(direction: TradeDirection, rule: String) throws {
        let application = try waiting(direction)
        for day in ["2025-10-05", "2025-10-08"] {
            let refusal = try refusal { try application.inspect(try inspect(on: day)) }
            #expect(refusal.rules == [rule])
            #expect(refusal.pointers == ["/inspectedOn"])
        }
        #expect(try application.inspect(try inspect(on: "2025-10-06")).count == 2)
    }

    @Test("What is not waiting is not inspected")
    func notWaiting() throws {
        let concluded = try Given.application(try Given.submit())
        #expect(try refusal { try concluded.inspect(try inspect()) }.kind == .state)
        #expect(try refusal { try TradeApplication().inspect(try inspect()) }.kind == .state)
    }

    @Test("An application is cancelled while it waits, or before its reference is used, expired or not")
    func cancelled() throws {
        for lane in [Lane.red, .green] {
            var application = try Given.application(try Given.submit(at: "2025-01-02T10:00:00+03:00", lane: lane))
            for event in try application.cancel(cancel()) { application.evolve(event) }
            #expect(application.status == .cancelled)
            #expect(application.referenceStatus(on: Given.date("2025-01-03")) == (lane == .green ? .cancelled : nil))
            #expect(try refusal { try application.cancel(cancel()) }.kind == .state)
        }
    }

    @Test("M32/1: a used reference is not cancelled, nor what was refused or never submitted")
    func notCancelled() throws {
        var used = try Given.application(try Given.submit())
        used.evolve(.referenceUsed(ReferenceUsed(declaration: "25341300EX1", registeredOn: Given.date("2025-10-07"))))
        #expect(try refusal { try used.cancel(cancel()) }.rules == ["M32/1"])
        #expect(used.referenceStatus(on: Given.date("2026-10-07")) == .used)
        var refused = try waiting()
        refused.evolve(.tradeApplicationRefused(TradeApplicationRefused(findings: [finding])))
        #expect(try refusal { try refused.cancel(cancel()) }.kind == .state)
        #expect(try refusal { try TradeApplication().cancel(cancel()) }.kind == .state)
        #expect(try refusal { try waiting().cancel(cancel(" ")) }.pointers == ["/reason"])
    }

    private func miss(at instant: String) -> RecordMissedTradeDeadline {
        RecordMissedTradeDeadline(act: Given.act(by: SubjectID("service"), at: instant))
    }

    @Test("M29/1: a missed deadline is recorded once, and only while the application waits")
    func deadline() throws {
        var application = try waiting()
        #expect(application.missDeadline(miss(at: "2025-10-07T10:00:00+03:00")) == [])
        let late = miss(at: "2025-10-07T10:00:01+03:00")
        let events = application.missDeadline(late)
        #expect(
            events == [
                .tradeDeadlineMissed(TradeDeadlineMissed(deadline: Given.instant("2025-10-07T10:00:00+03:00")))
            ])
        for event in events { application.evolve(event) }
        #expect(application.status == .awaitingInspection)
        #expect(application.missDeadline(late) == [])
        #expect(try Given.application(try Given.submit()).missDeadline(late) == [])
        #expect(TradeApplication().missDeadline(late) == [])
        #expect(try application.inspect(try inspect(at: "2025-10-09T10:00:00+03:00")).count == 2)
    }
}
