import Regulation

/// What the API tells of something that waits.
struct QueueAnswer: Decodable, Sendable {
    let kind: String
    let id: String
    let label: String
    let factoryName: String?
    let season: String?
    let directorate: String?
    let deadline: Instant?
    let waitingSince: Instant
    let lane: String?
    let inspector: String?

    /// Where it is worked on; `nil` where no page does that.
    var target: String? {
        switch kind {
        case "lotInspection": season.map { "/kontrol/\($0)/\(label)" }
        case "tradeInspection": "/denetim/\(id)"
        case "notification": "/bildirimler/\(id)"
        default: FactoryPages.target(label)
        }
    }
}
