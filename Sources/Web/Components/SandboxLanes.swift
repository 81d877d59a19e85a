/// Sandbox: which lane an application is to take, instead of the risk analysis. Template: `sandbox-lanes`, over `lanes`.
struct SandboxLanes: Sendable {
    let options: [Field.Option]

    init(_ texts: Texts) {
        options = ["", "green", "blue", "yellow", "red"].map { lane in
            Field.Option(
                id: "lane-\(lane)", value: lane, label: texts("gin.review.lane." + (lane.isEmpty ? "none" : lane)),
                isChosen: lane.isEmpty)
        }
    }
}
