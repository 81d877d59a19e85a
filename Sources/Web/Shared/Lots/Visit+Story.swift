extension Visit {
    /// The events of the page's lot and of its certificates, by position. A certificate may be in a hand that the
    /// visitor may not look into.
    func story(of certificates: [String]) async throws -> [EventAnswer] {
        var events = try await get(lotPath + "/events", as: ListAnswer<EventAnswer>.self).items
        for number in certificates {
            let list: ListAnswer<EventAnswer>? = try await find(
                "/v1/certificates/\(number.percentEncoded)/events", mayBeHidden: true)
            events += list?.items ?? []
        }
        return events.sorted { $0.position < $1.position }
    }
}
