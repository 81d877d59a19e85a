import CottonControl
import Regulation
import Testing

@Suite("The commission and the decision on a notification")
struct NotificationDecisionTests {
    private func approve(number: Int = 68, _ standing: FactoryStanding = .clear) throws -> ApproveNotification {
        ApproveNotification(
            act: try Scene.act(on: "2025-08-10"), registryNumber: number, standing: standing,
            inspectors: [NotifiedInspector(id: Scene.inspector, authorised: true, isUser: true)])
    }

    @Test("M4/1-h: a commission of two with a trade inspector is formed, and the same again is nothing new")
    func commission() throws {
        let command = FormCommission(act: try Scene.act(on: "2025-08-02"), members: Scene.commission)
        #expect(try Scene.notification().formCommission(command) == [Scene.commissionFormed])
        let formed = try Scene.notification(Scene.commissionFormed)
        #expect(try formed.formCommission(command) == [])
    }

    @Test("M4/1-h: one person, one person twice, or no trade inspector make no commission")
    func commissionRefused() throws {
        let (notification, act) = (try Scene.notification(), try Scene.act(on: "2025-08-02"))
        let (inspector, clerk) = (Scene.commission[0], Scene.commission[1])
        let cases = [
            ([inspector], ["rule M4/1-h /members"]),
            ([inspector, inspector], ["rule M4/1-h /members", "rule M19/2 /members"]),
            ([clerk, CommissionMember(user: Identifier("memur-2"), tradeInspector: false)], ["rule M4/1-h /members"]),
        ]
        for (members, expected) in cases {
            let command = FormCommission(act: act, members: members)
            #expect(refusals { try notification.formCommission(command) } == expected)
        }
    }

    @Test("M4/1-h: neither the factory's inspector nor anyone who acts for its firm sits in the commission")
    func interested() throws {
        let (notification, act) = (try Scene.notification(), try Scene.act(on: "2025-08-02"))
        let inspector = CommissionMember(user: SubjectID(Scene.inspector.text), tradeInspector: false)
        let manager = CommissionMember(user: Identifier("isletmeci"), tradeInspector: false)
        let command = FormCommission(
            act: act, members: [Scene.commission[0], inspector, manager], interested: [manager.user])
        #expect(
            refusals { try notification.formCommission(command) } == [
                "rule M4/1-h /members/1", "rule M4/1-h /members/2",
            ])
    }

    @Test("M15/1: no approval where none of those who were notified may still work", arguments: [true, false])
    func inspectorLost(authorised: Bool) throws {
        let notification = try Scene.notification(
            Scene.commissionFormed, Scene.found("classingRoom", "moistureMeter", "responsibleInspector"))
        let command = ApproveNotification(
            act: try Scene.act(on: "2025-08-10"), registryNumber: 68, standing: .clear,
            inspectors: [NotifiedInspector(id: Scene.inspector, authorised: authorised, isUser: !authorised)])
        #expect(refusals { try notification.approve(command) } == ["rule M15/1"])
    }

    @Test("M19/2: the commission stays once it has recorded something")
    func commissionStays() throws {
        let other = [
            CommissionMember(user: Identifier("denetmen-2"), tradeInspector: true),
            CommissionMember(user: Identifier("memur-1"), tradeInspector: false),
        ]
        let command = FormCommission(act: try Scene.act(on: "2025-08-02"), members: other)
        let formed = try Scene.notification(Scene.commissionFormed)
        #expect(
            try formed.formCommission(command) == [.commissionFormed(CommissionFormed(members: other))])
        let examined = try Scene.notification(Scene.commissionFormed, Scene.found("presses"))
        #expect(refusals { try examined.formCommission(command) } == ["state M19/2"])
    }

    @Test("M19/2: findings need a commission, and each code once")
    func findings() throws {
        let act = try Scene.act(on: "2025-08-05")
        let good = RecordFindings(act: act, requirements: [Scene.requirement("presses")])
        let bare = try Scene.notification()
        #expect(refusals { try bare.recordFindings(good) } == ["state M19/2"])
        let formed = try Scene.notification(Scene.commissionFormed)
        #expect(try formed.recordFindings(good) == [Scene.found("presses")])
        let odd = RecordFindings(act: act, requirements: ["presses", " ", "presses"].map(Scene.requirement))
        #expect(
            refusals { try formed.recordFindings(odd) } == [
                "rule M19/2 /requirements/1/code", "rule M19/2 /requirements/2/code",
            ])
        let empty = RecordFindings(act: act, requirements: [])
        #expect(refusals { try formed.recordFindings(empty) } == ["rule M19/2 /requirements"])
    }

    @Test("M19/2: what the chosen methods need is met, so the factory may work; M4/1-k: with its registry number")
    func approves() throws {
        let notification = try Scene.notification(
            Scene.commissionFormed, Scene.found("classingRoom", "moistureMeter", "responsibleInspector"))
        let approved = NotificationApproved(registryNumber: 68, on: try Scene.date("2025-08-10"))
        #expect(try notification.approve(approve()) == [.approved(approved)])
    }

    @Test("M13/1: sondaj needs a classing room, M15/1: every method an inspector, M14/4: tek balya sampling")
    func requirements() throws {
        let command = try approve()
        let sondaj = try Scene.notification(Scene.commissionFormed, Scene.found("moistureMeter"))
        #expect(refusals { try sondaj.approve(command) } == ["rule M13/1", "rule M15/1"])
        let tekBalya = try Scene.notification(
            methods: [.tekBalya], Scene.commissionFormed, Scene.found("responsibleInspector"))
        #expect(refusals { try tekBalya.approve(command) } == ["rule M19/2", "rule M14/4"])
        let both = try Scene.notification(
            methods: [.sondaj, .tekBalya], Scene.commissionFormed, Scene.found("-classingRoom", "sampling"))
        #expect(
            refusals { try both.approve(command) } == ["rule M19/2", "rule M15/1", "rule M13/1"])
    }

    @Test("M15/2: what was recorded as not met stands in the way, though no method asks for it")
    func unmet() throws {
        let notification = try Scene.notification(
            Scene.commissionFormed, Scene.found("classingRoom", "moistureMeter", "responsibleInspector", "-depots"))
        let command = try approve()
        #expect(refusals { try notification.approve(command) } == ["rule M15/2"])
    }

    @Test("M19/2, M13/1: what only sondaj needs does not stand in the way of tek balya")
    func unmetElsewhere() throws {
        let notification = try Scene.notification(
            methods: [.tekBalya], Scene.commissionFormed,
            Scene.found("-classingRoom", "moistureMeter", "responsibleInspector", "sampling"))
        let command = try approve()
        #expect(refusals { try notification.approve(command) } == [])
    }

    @Test("M19/2: a later visit's finding replaces the earlier one")
    func secondVisit() throws {
        let notification = try Scene.notification(
            Scene.commissionFormed, Scene.found("-classingRoom", "moistureMeter", "responsibleInspector"),
            Scene.found("classingRoom"))
        let command = try approve()
        #expect(refusals { try notification.approve(command) } == [])
        #expect(notification.requirements.map(\.code) == ["classingRoom", "moistureMeter", "responsibleInspector"])
    }

    @Test("M35/3: a notification made before a suspension is not approved after it")
    func standing() throws {
        let notification = try Scene.notification(
            Scene.commissionFormed, Scene.found("classingRoom", "moistureMeter", "responsibleInspector"))
        let command = try approve(number: 0, .mustNotifyAgain)
        #expect(refusals { try notification.approve(command) } == ["rule M35/3", "rule M11/4 /registryNumber"])
    }

    @Test("M19/2: no approval before commission and findings")
    func order() throws {
        let command = try approve()
        let (bare, formed) = (try Scene.notification(), try Scene.notification(Scene.commissionFormed))
        #expect(refusals { try bare.approve(command) } == ["state M19/2"])
        #expect(refusals { try formed.approve(command) } == ["state M19/2"])
        let found = try Scene.notification(Scene.found("classingRoom", "moistureMeter", "responsibleInspector"))
        #expect(refusals { try found.approve(command) } == ["state M19/2"])
        #expect(refusals { try SeasonalNotification().approve(command) } == ["notFound"])
    }

    @Test("M19/2: a rejection says why, and a decision is made once")
    func rejects() throws {
        let act = try Scene.act(on: "2025-08-10")
        let notification = try Scene.notification()
        let rejected = NotificationRejected(reason: "Tasnif odası yok.", on: try Scene.date("2025-08-10"))
        let command = RejectNotification(act: act, reason: rejected.reason)
        #expect(try notification.reject(command) == [.rejected(rejected)])
        #expect(
            refusals { try notification.reject(RejectNotification(act: act, reason: "")) } == ["rule M19/2 /reason"])
        let decided = try Scene.notification(.rejected(rejected))
        let approval = try approve()
        #expect(refusals { try decided.reject(command) } == ["state M19/2"])
        #expect(refusals { try decided.approve(approval) } == ["state M19/2"])
        #expect(decided.status == .rejected)
    }
}
