extension Visit {
    /// The events of the page's lot and of its certificates, by position. A certificate may be in a hand that the
    /// visitor may not look into.
    func story(of certificates: [String]) async throws -> [EventAnswer] {
        var events = try await get(lotPath + "/events", as: ListAnswer<EventAnswer>.self).items
        for number in certificates {
            let list: ListAnswer<EventAnswer>? = try await getIfSeen("/v1/certificates/\(number.percentEncoded)/events")
            events += list?.items ?? []
        }
        return events.sorted { $0.position < $1.position }
    }

    /// `nil` for what is not there, or not for the visitor.
    func getIfSeen<View: Decodable>(_ path: String, as type: View.Type = View.self) async throws -> View? {
        do {
            return try await get(path)
        } catch let problem as ProblemAnswer where [403, 404].contains(problem.status) {
            return nil
        }
    }
}
