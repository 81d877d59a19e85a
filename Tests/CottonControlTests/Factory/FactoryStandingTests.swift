import CottonControl
import Regulation
import Testing

@Suite("A factory's standing")
struct FactoryStandingTests {
    private func standing(_ factory: Factory, on day: String, notifiedOn: String) throws -> FactoryStanding {
        factory.standing(on: try Scene.date(day), notifiedOn: try Scene.date(notifiedOn))
    }

    @Test("M35/3: after a suspension only a notification made after it counts")
    func notifyAgain() throws {
        let factory = try Scene.factory(Scene.suspended("2025-10-01", "2025-11-01", warning: 9))
        #expect(try standing(factory, on: "2025-09-30", notifiedOn: "2025-08-10") == .clear)
        #expect(
            try standing(factory, on: "2025-10-01", notifiedOn: "2025-08-10")
                == .suspended(until: Scene.date("2025-11-01")))
        #expect(try standing(factory, on: "2025-11-02", notifiedOn: "2025-08-10") == .mustNotifyAgain)
        #expect(try standing(factory, on: "2025-12-01", notifiedOn: "2025-11-01") == .mustNotifyAgain)
        #expect(try standing(factory, on: "2025-11-02", notifiedOn: "2025-11-02") == .clear)
    }

    @Test("M35/3: a suspension's warning must be remedied before the factory goes on")
    func unmended() throws {
        let suspension = try Scene.suspended("2025-10-01", "2025-11-01", warning: 1)
        let factory = try Scene.factory(Scene.warned(), suspension)
        #expect(try standing(factory, on: "2025-11-02", notifiedOn: "2025-11-02") == .unmended(warning: 1))
        let remedied = WarningRemedied(warning: 1, on: try Scene.date("2025-11-01"))
        let mended = try Scene.factory(Scene.warned(), suspension, .warningRemedied(remedied))
        #expect(try standing(mended, on: "2025-11-02", notifiedOn: "2025-11-02") == .clear)
    }

    @Test("M35/3: with any suspensions, clear means no suspension that began by the day reaches the notification")
    func property() throws {
        var random = SeededGenerator(seed: 35)
        let origin = try Scene.date("2025-08-01")
        for _ in 0..<300 {
            let spans = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let from = Int.random(in: 0...60, using: &random)
                return from...(from + Int.random(in: 1...60, using: &random))
            }
            let factory = Factory(
                folding: spans.map { span in
                    .suspended(
                        FactorySuspended(
                            from: origin.adding(days: span.lowerBound), until: origin.adding(days: span.upperBound),
                            cause: "Sebep", warning: 9))
                })
            let day = Int.random(in: 0...130, using: &random)
            let notified = Int.random(in: 0...day, using: &random)
            let touched = (notified...day).contains { probe in spans.contains { $0.contains(probe) } }
            let result = factory.standing(
                on: origin.adding(days: day), notifiedOn: origin.adding(days: notified))
            #expect((result == .clear) == !touched, "\(spans) on \(day), notified on \(notified)")
        }
    }
}
