import Application
import ReadModels
import Regulation

enum ProjectionEndpoints {
    static let projections = Endpoint.query(
        "/v1/projections", .operations, tr: "Okuma modelleri: konum, gecikme, yeniden kurma, müdahaleler",
        en: "Read models: position, lag, rebuilds, interventions", roles: [.generalDirectorate, .auditor],
        query: QueryParameter.shortPaging, current: true, answers: Listing<ProjectionView>.self
    ) { call in
        let list = try await ProjectionStatus.list(call.services.store)
        return Found(try call.page(of: list.map(ProjectionView.init)))
    }
}

struct ProjectionView: Codable {
    struct Intervening: Codable {
        let at: Instant
        let action: Intervention.Action
        let position: Int64
        let actor: String
        let reason: String?
        let error: String?
    }

    let name: String
    let version: Int
    let generation: Int
    let state: Generation.State
    let position: Int64
    let lag: Int64
    let stopped: Bool
    let stoppedAtPosition: Int64?
    let stoppedAtStream: String?
    let error: String?
    /// Of a generation that is being built: 0 to 100.
    let percentBuilt: Int?
    let remainingSeconds: Int64?
    let interventions: [Intervening]

    init(_ status: ProjectionStatus) {
        name = status.name
        version = status.version
        generation = status.generation
        state = status.state
        position = status.position
        lag = status.lag
        stopped = status.stoppedAtPosition != nil
        stoppedAtPosition = status.stoppedAtPosition
        stoppedAtStream = status.stoppedAtStream
        error = status.error
        percentBuilt = status.progress.map { Int($0 * 100) }
        remainingSeconds = status.remainingSeconds
        interventions = status.interventions.map { one in
            Intervening(
                at: Instant(microseconds: one.at), action: one.action, position: one.position, actor: one.actor,
                reason: one.reason, error: one.error)
        }
    }
}
