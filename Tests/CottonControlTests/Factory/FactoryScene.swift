import CottonControl
import Regulation

extension Scene {
    static let installation = Installation(
        machines: [Machines(ginningMethod: .rollerGin, count: 20), Machines(ginningMethod: .sawGin, count: 2)],
        presses: 1, classingRoom: true, moistureMeter: true, depots: 2)

    static func register(
        kind: FactoryType = .gin, _ installation: Installation = installation, on day: String = "2025-08-01"
    ) throws -> RegisterFactory {
        RegisterFactory(
            act: try act(on: day), factory: factory, firm: firm, kind: kind, directorate: directorate,
            installation: installation, revision: 1)
    }

    static func factory(_ events: FactoryEvent...) throws -> Factory {
        Factory(folding: try Factory().register(register()) + events)
    }

    static func warned(
        _ number: Int = 1, on day: String = "2025-09-01", remedyBy: String = "2025-09-30"
    ) throws -> FactoryEvent {
        .warned(
            FactoryWarned(
                warning: number, directorate: directorate,
                findings: [Finding(rule: "M9/1", note: "Balyalar açıkta bırakılmış.")],
                on: try date(day), remedyBy: try date(remedyBy)))
    }

    static func suspended(_ from: String, _ until: String, warning: Int = 1) throws -> FactoryEvent {
        .suspended(
            FactorySuspended(
                from: try date(from), until: try date(until), cause: "Uygunsuzluk giderilmedi.", warning: warning))
    }
}
