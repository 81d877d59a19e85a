import CottonControl
import Regulation
import Testing

@Suite("A factory's registration")
struct FactoryRegistrationTests {
    @Test("M4/1-c: a gin with machines and a press is registered as it is described")
    func registers() throws {
        let factory = try Scene.factory()
        #expect(factory.registered?.installation == Scene.installation)
        #expect(factory.registered?.directorate == Scene.directorate)
        #expect(factory.registryNumber == nil)
    }

    @Test("M4/1-c: a gin without a machine or a press is refused, both faults at once")
    func needsMachinesAndPress() throws {
        let bare = Installation(
            machines: [Machines(ginningMethod: .sawGin, count: 0)], presses: 0, classingRoom: true, moistureMeter: true,
            depots: 1)
        let command = try Scene.register(bare)
        #expect(
            refusals { try Factory().register(command) } == ["rule M4/1-c /presses", "rule M4/1-c /machines"])
    }

    @Test("M15/2: a linter press needs a linter gin", arguments: GinningMethod.allCases)
    func linterPress(method: GinningMethod) throws {
        let installation = Installation(
            machines: [Machines(ginningMethod: method, count: 1)], presses: 1, classingRoom: false,
            moistureMeter: false, depots: 0)
        let command = try Scene.register(kind: .linterPress, installation)
        #expect(refusals { try Factory().register(command) } == (method == .linterGin ? [] : ["rule M15/2 /machines"]))
    }

    @Test("Counts that cannot be are refused where they stand")
    func counts() throws {
        let odd = Installation(
            machines: [
                Machines(ginningMethod: .rollerGin, count: 1), Machines(ginningMethod: .sawGin, count: -1),
                Machines(ginningMethod: .sawGin, count: .max),
            ],
            presses: 1, classingRoom: true, moistureMeter: true, depots: -3)
        let command = try Scene.register(odd)
        #expect(
            refusals { try Factory().register(command) } == [
                "rule /machines/1/count", "rule /machines/2/count", "rule /machines", "rule /depots",
            ])
    }

    @Test("Registering the same factory again is nothing new, another description is a conflict")
    func registersOnce() throws {
        let factory = try Scene.factory()
        #expect(try factory.register(Scene.register()) == [])
        let other = try Scene.register(kind: .linterPress)
        #expect(refusals { try factory.register(other) } == ["state M34/1-b"])
    }

    @Test("M34/1-b: a change of the conditions is kept, no change is none")
    func changes() throws {
        let factory = try Scene.factory()
        let smaller = Installation(
            machines: [Machines(ginningMethod: .sawGin, count: 1)], presses: 2, classingRoom: false,
            moistureMeter: true, depots: 2)
        let events = try factory.change(change(smaller))
        let changed = Factory(folding: try factory.register(Scene.register()) + events)
        #expect(changed.registered?.installation == smaller)
        #expect(changed.registered?.installation.ginningMethods == [.sawGin])
        #expect(try factory.change(change(Scene.installation)) == [])
    }

    @Test("M34/1-b: a change to conditions that no gin may have is refused, as is one of an unknown factory")
    func changesRefused() throws {
        let none = Installation(machines: [], presses: 1, classingRoom: true, moistureMeter: true, depots: 1)
        let (factory, command) = (try Scene.factory(), try change(none))
        #expect(refusals { try factory.change(command) } == ["rule M4/1-c /machines"])
        #expect(refusals { try Factory().change(command) } == ["notFound"])
    }

    private func change(_ installation: Installation) throws -> ChangeFactory {
        ChangeFactory(
            act: try Scene.act(on: "2025-09-01"), firm: Scene.firm, kind: .gin, directorate: Scene.directorate,
            installation: installation, revision: 1)
    }

    @Test("M4/1-k: the registry number is allotted once and kept")
    func registryNumber() throws {
        let act = try Scene.act(on: "2025-09-01")
        let fresh = try Scene.factory()
        let events = try fresh.allot(AllotRegistryNumber(act: act, number: 68))
        #expect(events == [.registryNumberAllotted(RegistryNumberAllotted(number: 68))])
        let factory = try Scene.factory(.registryNumberAllotted(RegistryNumberAllotted(number: 68)))
        #expect(try factory.allot(AllotRegistryNumber(act: act, number: 68)) == [])
        #expect(refusals { try factory.allot(AllotRegistryNumber(act: act, number: 69)) } == ["state M4/1-k"])
    }

    @Test("M11/4: a registry number is positive", arguments: [0, -1, 1_000_000])
    func registryNumberRange(number: Int) throws {
        let (factory, act) = (try Scene.factory(), try Scene.act(on: "2025-09-01"))
        #expect(
            refusals { try factory.allot(AllotRegistryNumber(act: act, number: number)) }
                == ["rule M11/4 /registryNumber"])
    }
}
