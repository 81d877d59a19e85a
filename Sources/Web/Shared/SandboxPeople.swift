import Application
import HTTPAPI
import Regulation

/// Whom one can be in the sandbox: those whom the database knows.
struct SandboxPerson: Sendable {
    let subject: String
    let role: String
    let roleName: String
    let name: String
    let place: String
    let firm: String?
    let directorate: String?
}

private struct FirmAnswer: Decodable {
    struct Authorisation: Decodable {
        let userId: String
        let name: String
        let role: String
    }

    let vkn: String
    let title: String
    let authorisations: [Authorisation]
}

private struct NotificationAnswer: Decodable {
    struct Member: Decodable {
        let userId: String
        let tradeInspector: Bool
    }

    let directorate: String
    let commission: [Member]
}

extension Visit {
    /// Firms' people, commissions' members, and one of each role that belongs to nobody.
    func sandboxPeople() async throws -> [SandboxPerson] {
        let ministry = Actor(subject: SubjectID("sandbox"), role: .generalDirectorate)
        let firms: ListAnswer<FirmAnswer> = try await get("/v1/firms", ["limit": "200"], by: ministry)
        let notifications: ListAnswer<NotificationAnswer> = try await get(
            "/v1/notifications", ["limit": "200"], by: ministry)
        var people = firms.items.flatMap { firm in
            firm.authorisations.map { person($0.userId, $0.role, $0.name, firm.title, firm: firm.vkn) }
        }
        for notification in notifications.items {
            people += notification.commission.map { member in
                person(
                    member.userId, member.tradeInspector ? "tradeInspector" : "directorate", member.userId,
                    Directorates.name(notification.directorate, texts), directorate: notification.directorate)
            }
        }
        people += [Role.generalDirectorate, .auditor, .customs, .laboratory].map { role in
            person("sandbox.\(role.rawValue)", role.rawValue, texts("role." + role.rawValue), "")
        }
        return Self.distinct(people)
    }

    private func person(
        _ subject: String, _ role: String, _ name: String, _ place: String, firm: String? = nil,
        directorate: String? = nil
    ) -> SandboxPerson {
        SandboxPerson(
            subject: subject, role: role, roleName: texts("role." + role), name: name, place: place,
            firm: role == "firmUser" ? firm : nil, directorate: directorate)
    }

    private static func distinct(_ people: [SandboxPerson]) -> [SandboxPerson] {
        var known: Set<String> = []
        return people.filter { known.insert("\($0.role) \($0.subject) \($0.firm ?? "")").inserted }
    }
}
