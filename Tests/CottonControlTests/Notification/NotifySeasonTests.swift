import CottonControl
import Regulation
import Tareks
import Testing

@Suite("The season's notification")
struct NotifySeasonTests {
    @Test("M19/1: a notification is kept as it was made, its methods in a fixed order")
    func notifies() throws {
        let notification = try Scene.notification(methods: [.tekBalya, .sondaj])
        #expect(notification.status == .submitted)
        #expect(notification.notified?.methods == [.sondaj, .tekBalya])
        #expect(notification.notified?.responsibleInspectors == [Scene.inspector])
        #expect(notification.notified?.notifiedAt == (try Scene.act(on: "2025-08-01").at))
    }

    @Test(
        "M19/1: two weeks before work starts, the fourteenth day included",
        arguments: [("2025-08-14", ["rule M19/1 /startsOn"]), ("2025-08-15", []), ("2025-08-16", [])])
    func lead(startsOn: String, expected: [String]) throws {
        let command = try Scene.notify(startsOn: startsOn)
        #expect(refusals { try SeasonalNotification().notify(command) } == expected)
    }

    @Test(
        "M19/1: work starts within the notified season",
        arguments: [("2026-07-31", []), ("2026-08-01", ["rule M19/1 /startsOn"])])
    func season(startsOn: String, expected: [String]) throws {
        let command = try Scene.notify(startsOn: startsOn)
        #expect(refusals { try SeasonalNotification().notify(command) } == expected)
    }

    @Test("M19/1: at least one control method is chosen")
    func method() throws {
        let command = try Scene.notify(methods: [])
        #expect(refusals { try SeasonalNotification().notify(command) } == ["rule M19/1 /methods"])
    }

    @Test("M15/1: a responsible inspector is employed, authorised, and named once")
    func inspectors() throws {
        let none = try Scene.notify(inspectors: [])
        #expect(refusals { try SeasonalNotification().notify(none) } == ["rule M15/1 /responsibleInspectors"])
        let command = try Scene.notify(inspectors: [
            NotifiedInspector(id: Scene.inspector, authorised: true, isUser: true),
            NotifiedInspector(id: Identifier("psd-2"), authorised: false, isUser: true),
            NotifiedInspector(id: Scene.inspector, authorised: true, isUser: true),
        ])
        #expect(
            refusals { try SeasonalNotification().notify(command) } == [
                "rule M15/1 /responsibleInspectors/1", "rule M15/1 /responsibleInspectors/2",
            ])
    }

    @Test("M18/1: the firm is defined in TAREKS and a responsible inspector is its user")
    func tareks() throws {
        let command = try Scene.notify(firmDefined: false, firmHasInspectorUser: false)
        #expect(refusals { try SeasonalNotification().notify(command) } == ["rule M18/1", "rule M18/1"])
        let half = try Scene.notify(firmHasInspectorUser: false)
        #expect(refusals { try SeasonalNotification().notify(half) } == ["rule M18/1"])
    }

    @Test("M18/1: each inspector who is named may act for the firm in TAREKS")
    func users() throws {
        let command = try Scene.notify(inspectors: [
            NotifiedInspector(id: Scene.inspector, authorised: true, isUser: true),
            NotifiedInspector(id: Identifier("psd-2"), authorised: true, isUser: false),
        ])
        #expect(
            refusals { try SeasonalNotification().notify(command) } == ["rule M18/1 /responsibleInspectors/1"])
    }

    @Test("M35/2: no notification while suspended, M35/3: nor before what led to it is mended")
    func suspended() throws {
        let suspended = try Scene.notify(standing: .suspended(until: Scene.date("2025-11-01")))
        #expect(refusals { try SeasonalNotification().notify(suspended) } == ["rule M35/2"])
        let unmended = try Scene.notify(standing: .unmended(warning: 1))
        #expect(refusals { try SeasonalNotification().notify(unmended) } == ["rule M35/3"])
    }

    @Test("M19/2: a document is a kind and a digest")
    func documents() throws {
        let command = try Scene.notify(documents: [
            AttachedDocument(kind: "kapasite", sha256: Scene.digest),
            AttachedDocument(kind: " ", sha256: "0A" + Scene.digest.dropFirst(2)),
        ])
        #expect(
            refusals { try SeasonalNotification().notify(command) } == [
                "rule M19/2 /documents/1/kind", "rule /documents/1/sha256",
            ])
    }

    @Test("Every fault of a notification is named at once")
    func allAtOnce() throws {
        let command = try Scene.notify(
            startsOn: "2027-08-01", methods: [], inspectors: [], documents: [], firmDefined: false,
            standing: .mustNotifyAgain)
        #expect(
            refusals { try SeasonalNotification().notify(command) } == [
                "rule M19/1 /startsOn", "rule M18/1", "rule M35/3", "rule M19/1 /methods",
                "rule M15/1 /responsibleInspectors",
            ])
    }

    @Test("A notification is made once")
    func once() throws {
        let (notification, command) = (try Scene.notification(), try Scene.notify())
        #expect(refusals { try notification.notify(command) } == ["state M19/1"])
    }
}
