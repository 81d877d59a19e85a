package import CottonControl
import Postgres
package import Regulation
package import Tareks

extension ReadModels {
    package func firm(_ id: SubjectID) async throws -> Versioned<Firm>? {
        try await document("firms", where: "id", is: id.text)
    }

    /// Latest first.
    package func firms(
        role: FirmRole? = nil, directorate: DirectorateCode? = nil, limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<Versioned<Firm>> {
        var conditions = Conditions()
        conditions.add("coalesce(directorate, ?) = ?", ifPresent: directorate?.text)
        if let role { conditions.add("string_to_array(roles, ' ') @> ?", .textArray([role.rawValue])) }
        return try await documents("firms", conditions, limit: limit, cursor: cursor)
    }

    package func factory(_ id: FactoryID) async throws -> Versioned<Factory>? {
        try await document("factories", where: "id", is: id.text)
    }

    /// Latest first.
    package func factories(
        firm: SubjectID? = nil, directorate: DirectorateCode? = nil, registryNumber: Int64? = nil,
        only ids: [FactoryID]? = nil, limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<Versioned<Factory>> {
        var conditions = Conditions()
        conditions.add("id = any (?)", ifPresent: ids?.map(\.text))
        conditions.add("firm = ?", ifPresent: firm?.text)
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        if let registryNumber { conditions.add("registry_number = ?", .int(registryNumber)) }
        return try await documents("factories", conditions, limit: limit, cursor: cursor)
    }

    /// Those that a firm runs.
    package func factories(of firm: SubjectID) async throws -> [FactoryID] {
        try await rows("select id from read.factories where firm = $1 order by id", [.text(firm.text)])
            .map { FactoryID(try $0.text(0)) }
    }

    /// - Parameter directorate: `nil`: every one's.
    func factories(in directorate: DirectorateCode?) async throws -> [FactoryID] {
        var conditions = Conditions()
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        return try await rows("select id from read.factories where \(conditions.sql)", conditions.parameters)
            .map { FactoryID(try $0.text(0)) }
    }

    /// M18/1: those of firms that once let a person act as their responsible inspector.
    package func factories(employing inspector: SubjectID) async throws -> [FactoryID] {
        try await rows(
            """
            select id from read.factories
            where firm in (select id from read.firms where string_to_array(responsible_inspectors, ' ') @> $1)
            order by id
            """, [.textArray([inspector.text])]
        ).map { FactoryID(try $0.text(0)) }
    }

    /// M19/1: those whose approved notification of one of the seasons names a responsible inspector.
    package func factories(naming inspector: InspectorID, in seasons: [Season]) async throws -> [FactoryID] {
        try await rows(
            """
            select distinct factory from read.notifications
            where status = 'approved' and season = any ($2)
                and state::jsonb #> '{notified,responsibleInspectors}' ? $1
            order by factory
            """, [.text(inspector.text), .textArray(seasons.map(\.description))]
        ).map { FactoryID(try $0.text(0)) }
    }

    package func inspector(_ id: InspectorID) async throws -> Versioned<ResponsibleInspector>? {
        try await document("inspectors", where: "id", is: id.text)
    }

    package func notification(_ id: NotificationID) async throws -> Versioned<SeasonalNotification>? {
        try await document("notifications", where: "id", is: id.text)
    }

    /// Latest first.
    package func notifications(
        factories: [FactoryID]? = nil, season: Season? = nil, directorate: DirectorateCode? = nil,
        status: SeasonalNotification.Status? = nil, limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<Versioned<SeasonalNotification>> {
        var conditions = Conditions()
        conditions.add("factory = any (?)", ifPresent: factories?.map(\.text))
        conditions.add("season = ?", ifPresent: season?.description)
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        conditions.add("status = ?", ifPresent: status?.rawValue)
        return try await documents("notifications", conditions, limit: limit, cursor: cursor)
    }

    /// Latest first.
    /// - Parameter status: `pending` or `concluded`.
    package func referrals(
        factories: [FactoryID]? = nil, directorate: DirectorateCode? = nil, status: String? = nil, limit: Int = 50,
        cursor: String? = nil
    ) async throws -> Page<Versioned<Referral>> {
        var conditions = Conditions()
        conditions.add("factory = any (?)", ifPresent: factories?.map(\.text))
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        conditions.add("status = ?", ifPresent: status)
        return try await documents("referrals", conditions, limit: limit, cursor: cursor)
    }
}
