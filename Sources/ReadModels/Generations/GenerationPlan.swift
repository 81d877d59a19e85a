/// What a process has to do for a projection; pure.
struct GenerationPlan: Hashable {
    /// The generation that it keeps up to date.
    let follows: Generation?
    /// The generation that it helps to build.
    let builds: Generation?
    /// There is nothing to serve readers, or what serves them was made by an earlier version.
    let needsBuilding: Bool

    /// - Parameter generations: of one projection, the retired ones as well.
    init(_ generations: some Collection<Generation>, version: Int) {
        let live = generations.first { $0.state == .live }
        let building = generations.filter { $0.state == .building }
        follows = live?.version == version ? live : nil
        builds = building.first { $0.version == version }
        // What a later version of the program made is its own business.
        let isSuperseded =
            live.map { $0.version > version } ?? false || building.contains { $0.version > version }
        needsBuilding = follows == nil && builds == nil && !isSuperseded
    }
}
