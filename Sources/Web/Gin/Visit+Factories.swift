extension Visit {
    /// The factories for which the visitor acts; the one that was asked for first.
    func factories() async throws -> [FactoryAnswer] {
        let list: ListAnswer<FactoryAnswer> = try await get("/v1/factories", ["limit": "100"])
        let asked = query["fabrika"]
        return list.items.filter { $0.id == asked } + list.items.filter { $0.id != asked }
    }
}
