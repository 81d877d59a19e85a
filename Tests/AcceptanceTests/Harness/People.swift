import TestKit

/// The roles that a token can carry.
enum People: String, CaseIterable, Sendable {
    case generalDirectorate
    case directorate
    case tradeInspector
    case responsibleInspector
    case firmUser
    case laboratory
    case customs
    case auditor
}

extension Installation {
    var anonymous: Caller { Caller(http: http, token: nil) }

    func caller(
        _ role: People, _ subject: String? = nil, firm: String? = nil, directorate: String? = nil
    ) async throws -> Caller {
        let subject = subject ?? "\(role.rawValue)-1"
        var body: JSON = ["role": .string(role.rawValue), "subject": .string(subject)]
        if let firm { body = body.with("firm", .string(firm)) }
        if let directorate { body = body.with("directorate", .string(directorate)) }
        let answer = try await anonymous.post("/sandbox/tokens", body).done()
        guard let token = answer["token"].string else { throw UnexpectedAnswer(description: "\(answer)") }
        return Caller(http: http, token: token, subject: subject)
    }

    /// Forward only, after the first time.
    func setClock(_ instant: String) async throws {
        _ = try await anonymous.post("/sandbox/clock", ["now": .string(instant)]).done()
    }
}
