package import Regulation
package import Tareks

extension ReadModels {
    package func tradeApplication(_ id: TradeApplicationID) async throws -> Versioned<TradeApplication>? {
        try await document("trade_applications", where: "id", is: id.text)
    }

    /// The application to which a reference was issued.
    package func reference(_ number: ReferenceNumber) async throws -> Versioned<TradeApplication>? {
        try await document("trade_applications", where: "reference", is: number.digits)
    }

    /// Latest first.
    package func tradeApplications(
        firm: SubjectID? = nil, direction: TradeDirection? = nil, status: TradeApplicationStatus? = nil,
        limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<Versioned<TradeApplication>> {
        var conditions = Conditions()
        conditions.add("firm = ?", ifPresent: firm?.text)
        conditions.add("direction = ?", ifPresent: direction?.rawValue)
        conditions.add("status = ?", ifPresent: status?.rawValue)
        return try await documents("trade_applications", conditions, limit: limit, cursor: cursor)
    }
}
