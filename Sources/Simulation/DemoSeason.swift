package import Foundation

/// A small season, August to October 2024, played through the HTTP API of a sandbox by everyone who has a part in it.
/// The same seed sends the same requests; what the service draws by lot is its own.
package struct DemoSeason: Sendable {
    package struct Summary: Hashable, Sendable {
        package let lots: Int
        package let bales: Int
        package let certificates: Int
        package let tradeApplications: Int
        package let declarations: Int
    }

    /// The clock only goes forward, so these are its first and last readings, with Istanbul's offset.
    package static let begins = "2024-08-05T09:00:00+03:00"
    package static let ends = "2024-10-15T17:00:00+03:00"
    static let season = "2024-2025"

    private let api: SandboxAPI
    private let seed: UInt64

    package init(baseURL: URL, seed: UInt64 = 1) {
        api = SandboxAPI(baseURL: baseURL, run: "demo-\(seed)")
        self.seed = seed
    }

    /// Plays the season; after a failure it may be called again and goes on where it broke off.
    /// - Parameter progress: is told what was done, a line at a time.
    /// - Throws: `DemoError`.
    @discardableResult
    package func load(progress: @escaping @Sendable (String) -> Void = { _ in }) async throws -> Summary {
        let stage = try await Stage(api: api, seed: seed, progress: progress)
        let factories = try await Opening(stage).play()
        let harvest = try await Harvest(stage, factories).play()
        let market = try await Market(stage, certificates: harvest.certificates).play()
        let close = try await Closing(stage, factories, market).play()
        stage.tell("The season is set up: \(harvest.lots + close.lots) lots, \(harvest.bales + close.bales) bales.")
        return Summary(
            lots: harvest.lots + close.lots, bales: harvest.bales + close.bales,
            certificates: harvest.certificates.count + close.certificates.count + market.certificates,
            tradeApplications: market.applications,
            declarations: market.declarations)
    }
}
