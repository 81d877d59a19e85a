package import CottonControl
package import Regulation
package import Tareks

extension ReadModels {
    package func firm(_ id: SubjectID) async throws -> Versioned<Firm>? {
        try await document("firms", where: "id", is: id.text)
    }

    package func factory(_ id: FactoryID) async throws -> Versioned<Factory>? {
        try await document("factories", where: "id", is: id.text)
    }

    /// Latest first.
    package func factories(
        firm: SubjectID? = nil, directorate: DirectorateCode? = nil, limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<Versioned<Factory>> {
        var conditions = Conditions()
        conditions.add("firm = ?", ifPresent: firm?.text)
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        return try await documents("factories", conditions, limit: limit, cursor: cursor)
    }

    package func inspector(_ id: InspectorID) async throws -> Versioned<ResponsibleInspector>? {
        try await document("inspectors", where: "id", is: id.text)
    }

    package func notification(_ id: NotificationID) async throws -> Versioned<SeasonalNotification>? {
        try await document("notifications", where: "id", is: id.text)
    }

    /// Latest first.
    package func notifications(
        factory: FactoryID? = nil, season: Season? = nil, directorate: DirectorateCode? = nil,
        status: SeasonalNotification.Status? = nil, limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<Versioned<SeasonalNotification>> {
        var conditions = Conditions()
        conditions.add("factory = ?", ifPresent: factory?.text)
        conditions.add("season = ?", ifPresent: season?.description)
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        conditions.add("status = ?", ifPresent: status?.rawValue)
        return try await documents("notifications", conditions, limit: limit, cursor: cursor)
    }

    /// Latest first.
    /// - Parameter status: `pending` or `concluded`.
    package func referrals(
        factory: FactoryID? = nil, directorate: DirectorateCode? = nil, status: String? = nil, limit: Int = 50,
        cursor: String? = nil
    ) async throws -> Page<Versioned<Referral>> {
        var conditions = Conditions()
        conditions.add("factory = ?", ifPresent: factory?.text)
        conditions.add("directorate = ?", ifPresent: directorate?.text)
        conditions.add("status = ?", ifPresent: status)
        return try await documents("referrals", conditions, limit: limit, cursor: cursor)
    }
}
