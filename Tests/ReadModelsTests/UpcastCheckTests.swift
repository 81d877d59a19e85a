import Application
import EventStore
import ReadModels
import Synchronization
import TestKit
import Testing

@Suite("The check of upcasts")
struct UpcastCheckTests {
    @Test("Every stored event is read, and each that cannot be is named")
    func check() async throws {
        try await withBareWorld { world in
            try await world.presentMany(1...50)
            let whole = try await UpcastCheck(store: world.store).run(tasks: 3)
            #expect(whole.events == (try await world.store.lastPosition()))
            #expect(whole.failures == [])
            let broken = [
                NewEvent(type: "lot.inspected", data: "{}", occurredAt: 0),
                NewEvent(type: "lot.forgotten", data: "{}", occurredAt: 0),
                NewEvent(type: "lot.refused", schemaVersion: 9, data: "{}", occurredAt: 0),
            ]
            let last = try await world.append([
                StreamWrite(stream: "lot-x", expectedVersion: 0, events: broken)
            ])
            let told = Mutex<[Int64]>([])
            let report = try await UpcastCheck(store: world.store).run(tasks: 3) { done, _ in
                told.withLock { $0.append(done) }
            }
            #expect(report.events == last)
            #expect(report.failures.map(\.position) == [last - 2, last - 1, last])
            #expect(report.failures.map(\.type) == ["lot.inspected", "lot.forgotten", "lot.refused"])
            #expect(report.failures.last?.schemaVersion == 9)
            #expect(told.withLock(\.self).last == last)
        }
    }
}
