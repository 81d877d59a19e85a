import Application
import CottonControl
import EventStore
import ReadModels
import Regulation
import Tareks
import Testing

@Suite("Documents")
struct DocumentTests {
    @Test("A firm is read with its users, by its pseudonym, at its stream's version")
    func firm() async throws {
        try await withWorld { world in
            try await world.append(Scene.exporterEvents, to: .firm(Scene.exporter))
            try await world.running {
                try await world.settle()
                let found = try #require(try await world.models.firm(Scene.exporter))
                #expect(found.version == 2)
                #expect(found.value == Firm(folding: Scene.exporterEvents))
                let other = try await world.models.firm(Scene.firm)
                #expect(other == nil)
            }
        }
    }

    @Test("A factory and its notification are found by directorate, and change as events come")
    func factory() async throws {
        try await withWorld { world in
            let registered = FactoryRegistered(
                factory: Scene.factory, firm: Scene.firm, kind: .gin, directorate: Scene.directorate,
                installation: Installation(
                    machines: [Machines(ginningMethod: .rollerGin, count: 20)], presses: 1, classingRoom: true,
                    moistureMeter: true, depots: 1),
                revision: 1)
            let id: NotificationID = Identifier("n-1")
            try await world.append([.registered(registered)], to: .factory(Scene.factory))
            try await world.append(
                [
                    .notified(
                        SeasonNotified(
                            notification: id, factory: Scene.factory, firm: Scene.firm, directorate: Scene.directorate,
                            season: Scene.season, startsOn: Scene.today, methods: [.sondaj],
                            responsibleInspectors: [Scene.inspector], documents: [], notifiedAt: Scene.noon))
                ], to: .notification(id))
            try await world.running {
                try await world.settle()
                let waiting = try await world.models.queue(directorate: Scene.directorate)
                #expect(waiting.items.map(\.kind) == [.notification])
                #expect(waiting.items.first?.deadline == nil)
                try await world.append(
                    [.registryNumberAllotted(RegistryNumberAllotted(number: 68))], to: .factory(Scene.factory))
                try await world.append(
                    [.approved(NotificationApproved(registryNumber: 68, on: Scene.today))], to: .notification(id))
                try await world.settle()
                let factories = try await world.models.factories(directorate: Scene.directorate)
                #expect(factories.items.map(\.value.registryNumber) == [68])
                let elsewhere = try await world.models.factories(directorate: Identifier("adana"))
                #expect(elsewhere.items.isEmpty)
                let approved = try await world.models.notifications(factories: [Scene.factory], status: .approved)
                #expect(approved.items.map(\.version) == [2])
                let left = try await world.models.queue()
                #expect(left.items.isEmpty)
            }
        }
    }

    @Test(
        "M35/1, M36/2: a warning waits in its directorate's queue until it is remedied, and says when its time passed")
    func warning() async throws {
        try await withWorld { world in
            let stream = StreamName.factory(Scene.factory)
            let warned = FactoryWarned(
                warning: 2, directorate: Scene.directorate, findings: [Finding(rule: "M9/1", note: "Pamuk açıkta")],
                on: Scene.today, remedyBy: Scene.today)
            let change = ChangeReported(
                change: 1, directorate: Scene.directorate,
                report: ChangeReport(on: Scene.today, conditions: [.presses], note: "Yeni prese"),
                reportedOn: Scene.today)
            try await world.append([.warned(warned), .changeReported(change)], to: stream)
            try await world.running {
                try await world.settle()
                let waiting = try await world.models.queue(directorate: Scene.directorate).items
                #expect(waiting.map(\.kind) == [.factoryWarning, .factoryChange])
                #expect(waiting.first?.deadline == Istanbul.lastSecond(of: Scene.today))
                #expect(NumberedAtFactory(waiting.first?.id ?? "")?.number == 2)
                #expect(NumberedAtFactory(waiting.first?.id ?? "")?.factory == Scene.factory)
                try await world.append(
                    [.warningOverdue(WarningOverdue(warning: 2, remedyBy: Scene.today))], to: stream)
                try await world.settle()
                #expect(try await world.models.queue().items.map(\.deadlineMissed) == [true, false])
                try await world.append(
                    [
                        .warningRemedied(WarningRemedied(warning: 2, on: Scene.today)),
                        .changeDecided(ChangeDecided(change: 1, decision: .noted, on: Scene.today)),
                    ], to: stream)
                try await world.settle()
                #expect(try await world.models.queue().items.isEmpty)
            }
        }
    }

    @Test("An inspector is read by the person's pseudonym")
    func inspector() async throws {
        try await withWorld { world in
            try await world.append(
                [
                    .registered(
                        InspectorRegistered(
                            inspector: Scene.inspector, basis: .legacy, education: .university, cottonMaster: false,
                            revision: 1, on: Scene.today)),
                    .authorised(InspectorAuthorised(authorisationNumber: "35-1", on: Scene.today)),
                ], to: .inspector(Scene.inspector))
            try await world.running {
                try await world.settle()
                let found = try #require(try await world.models.inspector(Scene.inspector))
                #expect(found.value.isAuthorised(on: Scene.today))
            }
        }
    }

    @Test("Lots are found by number and listed latest first, page by page")
    func lots() async throws {
        try await withWorld { world in
            try await world.presentMany(1...7)
            try await world.present(8, .red)
            try await world.running {
                try await world.settle()
                let found = try #require(try await world.models.lot(Scene.season, Scene.lotNumber(8)))
                #expect(found.value.phase == .awaitingInspection)
                let same = try await world.models.lot(Scene.lotID(8))
                #expect(same == found)
                var listed: [Int] = []
                var cursor: String?
                repeat {
                    let page = try await world.models.lots(
                        LotFilter(factories: [Scene.factory], season: Scene.season, status: .certified), limit: 3,
                        cursor: cursor)
                    listed += page.items.map(\.number.sequence)
                    cursor = page.nextCursor
                } while cursor != nil
                #expect(listed == [7, 6, 5, 4, 3, 2, 1])
                for outline in try await world.models.lots().items {
                    let lot = try #require(try await world.models.lot(outline.season, outline.number)).value
                    let presented = try #require(lot.presented)
                    #expect(outline.phase == lot.phase && outline.certificate == lot.certificate)
                    #expect(outline.factory == presented.factory && outline.directorate == presented.directorate)
                    #expect(outline.method == presented.method && outline.group == presented.group)
                    #expect(outline.owner == presented.owner && outline.presentedOn == presented.presentedOn)
                    #expect(outline.lane == lot.routed?.risk.lane && outline.deadline == lot.routed?.deadline)
                    #expect(outline.deadlineMissed == lot.deadlineMissed)
                    #expect(outline.baleCount == presented.bales.count)
                    #expect(outline.netWeight == presented.bales.map(\.netWeight).sum())
                }
                let none = try await world.models.lots(LotFilter(directorate: Identifier("adana")))
                #expect(none.items.isEmpty)
            }
        }
    }

    @Test("Certificates are found by number and code, and listed by their status on a day")
    func certificates() async throws {
        try await withWorld { world in
            for sequence in 1...5 { try await world.present(sequence) }
            let child = try await world.transfer(["1-1", "1-2", "1-3"], of: Scene.certificate(1))
            try await world.cancel(Scene.certificate(2))
            try await world.export(["3-1", "3-2", "3-3"], of: Scene.certificate(3), as: Identifier("t-1"))
            try await world.running {
                try await world.settle()
                let models = world.models
                func numbers(_ status: Certificate.Status?, on date: CalendarDate = Scene.today) async throws
                    -> [String]
                {
                    try await models.certificates(
                        CertificateFilter(season: Scene.season, status: status), on: date, limit: 2
                    ).items.compactMap(\.value.issued?.number.text)
                }
                let transferred = try await numbers(.transferred)
                #expect(transferred == ["PKB-2025-68-1"])
                let cancelled = try await numbers(.cancelled)
                #expect(cancelled == ["PKB-2025-68-2"])
                let exhausted = try await numbers(.exhausted)
                #expect(exhausted == ["PKB-2025-68-3"])
                let valid = try await numbers(.valid)
                #expect(valid == [child.text, "PKB-2025-68-5"])
                let later = Scene.today.adding(days: 400)
                let expired = try await models.certificates(
                    CertificateFilter(status: .expired), on: later, limit: 10)
                #expect(expired.items.count == 4)
                let byCode = try await models.certificate(verificationCode: "code-4")
                #expect(byCode?.value.issued?.number == Scene.certificate(4))
                let held = try await models.certificates(CertificateFilter(holder: Scene.exporter), on: Scene.today)
                #expect(held.items.compactMap(\.value.issued?.number) == [child])
                let several = try await models.certificates([Scene.certificate(1), Identifier("PKB-0")])
                #expect(Array(several.keys) == [Scene.certificate(1)])
            }
        }
    }

    @Test("An application is found by the reference that was issued to it")
    func trade() async throws {
        try await withWorld { world in
            try await world.present(1)
            let id: TradeApplicationID = Identifier("t-1")
            let events = try await world.export(["1-2"], of: Scene.certificate(1), as: id)
            try await world.running {
                try await world.settle()
                let expected = TradeApplication(folding: events)
                let number = try #require(expected.reference?.number)
                let found = try await world.models.reference(number)
                #expect(found?.value == expected)
                let listed = try await world.models.tradeApplications(
                    firm: Scene.exporter, direction: .export, status: .concluded)
                #expect(listed.items.map(\.value) == [expected])
            }
        }
    }

    @Test("A cursor that is none of ours is refused")
    func malformedCursor() async throws {
        try await withWorld { world in
            let texts = ["", "x", "eA", "MQ,", "MSwyLDM", "////", String(repeating: "A", count: 5000), "ı", "\0"]
            for text in texts {
                await #expect(throws: ReadModelError.malformedCursor, "lots \(text)") {
                    _ = try await world.models.lots(cursor: text)
                }
                await #expect(throws: ReadModelError.malformedCursor, "queue \(text)") {
                    _ = try await world.models.queue(cursor: text)
                }
            }
            let cursor = Cursor([1], of: "lots").text
            let page = try await world.models.lots(cursor: cursor)
            #expect(page.items.isEmpty)
            await #expect(throws: ReadModelError.malformedCursor) { _ = try await world.models.firms(cursor: cursor) }
            await #expect(throws: ReadModelError.malformedCursor) {
                _ = try await world.models.certificates(on: Scene.today, cursor: cursor)
            }
        }
    }

    @Test("Before anything was built, a question says so")
    func notBuilt() async throws {
        try await withBareWorld { world in
            await #expect(throws: ReadModelError.notBuilt) { _ = try await world.models.lot(Scene.lotID(1)) }
        }
    }
}
