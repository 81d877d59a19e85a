import Application

/// What a directorate does to a factory by a form.
enum SupervisionForm: String, CaseIterable, Sendable {
    /// M35/1
    case warning = "uyari"
    /// M35/1, M35/3: what a warning named was mended.
    case remedy = "giderildi"
    /// M35/1, M35/2
    case suspension = "durdurma"

    /// Of the page, behind the factory's.
    private var address: String {
        switch self {
        case .warning, .suspension: "/{id}/" + rawValue
        case .remedy: "/{id}/uyarilar/{n}"
        }
    }

    private func endpoint(_ visit: Visit) -> String {
        switch self {
        case .warning: visit.factoryPath + "/warnings"
        case .remedy: visit.factoryPath + "/warnings/\((visit.path["n"] ?? "").percentEncoded)/remedy"
        case .suspension: visit.factoryPath + "/suspensions"
        }
    }

    var show: PageRoute {
        .get(FactoryPages.path + address, .roles(.directorate)) { visit in
            .page(try await SupervisionPage(visit, self))
        }
    }

    var send: PageRoute {
        .post(FactoryPages.path + address, .roles(.directorate)) { visit in
            switch try await visit.send(
                FindingRows.filled(visit.form), to: endpoint(visit), as: SupervisedFactory.self)
            {
            case .done(let factory): return .redirect(FactoryPages.target(factory.id) + "?yeni=" + rawValue)
            case .refused(let problem):
                return .page(try await SupervisionPage(visit, self, problem: problem), status: problem.status)
            }
        }
    }
}

/// What was found, in a form with room for several.
enum FindingRows {
    static let count = 3

    /// Rules that a warning may name, each with what they ask of a factory.
    static let rules = [
        "M8/2", "M9/1", "M9/2", "M11/2", "M13/1", "M13/3", "M14/3", "M15/1", "M15/2", "M34/1-a", "M34/1-b", "M34/1-c",
        "M34/1-ç", "M34/1-d", "M34/1-e", "M34/1-f",
    ]

    static func fields(_ form: FormState) -> [Field] {
        (0..<count).flatMap { row in
            [
                form.choice(
                    "/findings/\(row)/rule", "oversight.warning.rule",
                    rules.map { ($0, "\($0) – \(form.texts.of($0, under: "oversight.breach"))") }
                ).numbered(row + 1),
                form.text("/findings/\(row)/note", "oversight.warning.note").numbered(row + 1),
            ]
        }
    }

    /// Without the rows in which nothing was written.
    static func filled(_ form: FormFields) -> FormFields {
        let empty = (0..<count).filter { row in
            !form.isGiven("/findings/\(row)/rule") && !form.isGiven("/findings/\(row)/note")
        }.map { "/findings/\($0)/" }
        return form.filter { name in !empty.contains { name.hasPrefix($0) } }
    }
}
