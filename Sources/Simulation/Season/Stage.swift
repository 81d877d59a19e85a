import Foundation
import Regulation

/// Where the season is played: the service, everyone's token, the clock.
struct Stage: Sendable {
    let seed: UInt64
    private let api: SandboxAPI
    private let tokens: [PersonKey: String]
    private let progress: @Sendable (String) -> Void

    /// Sets the clock to the season's first day and signs everyone in.
    init(api: SandboxAPI, seed: UInt64, progress: @escaping @Sendable (String) -> Void) async throws {
        self.api = api
        self.seed = seed
        self.progress = progress
        var tokens: [PersonKey: String] = [:]
        for key in PersonKey.allCases {
            let person = key.person
            let body = TokenRequest(
                role: person.role, subject: person.userId, firm: person.firm.map { $0.firm(seed: seed).vkn },
                directorate: person.directorate)
            let answer: TokenAnswer = try await api.send(
                "/sandbox/tokens", body, bearer: nil, step: "token-\(key.rawValue)")
            tokens[key] = answer.token
        }
        self.tokens = tokens
        do {
            try await setClock(DemoSeason.begins)
        } catch DemoError.refused(_, status: 422, let body) {
            throw DemoError.clockIsLater(body: body)
        }
    }

    private struct TokenRequest: Encodable {
        let role: String
        let subject: String
        let firm: String?
        let directorate: String?
    }

    func setClock(_ instant: String) async throws {
        let _: Accepted = try await api.send(
            "/sandbox/clock", ["now": instant], bearer: nil, step: "clock-" + instant.filter(\.isNumber))
    }

    /// Two settings of one day are at different times, or the second would change nothing.
    func setClock(_ day: CalendarDate, _ time: String) async throws {
        try await setClock("\(day)T\(time)+03:00")
    }

    func put(_ path: String, _ body: some Encodable, by person: PersonKey, step: String) async throws {
        let _: Accepted = try await api.send(path, body, method: "PUT", bearer: tokens[person], step: step)
    }

    func post(_ path: String, _ body: some Encodable, by person: PersonKey, step: String) async throws {
        let _: Accepted = try await post(path, body, by: person, step: step)
    }

    func post<Answer: Decodable>(
        _ path: String, _ body: some Encodable, by person: PersonKey, step: String, lane: String? = nil
    ) async throws -> Answer {
        try await api.send(path, body, bearer: tokens[person], step: step, lane: lane)
    }

    func firm(_ key: FirmKey) -> Firm { key.firm(seed: seed) }
    func random(_ name: String) -> SeededRandom { SeededRandom(seed: seed, for: name) }
    func tell(_ line: String) { progress(line) }
}
