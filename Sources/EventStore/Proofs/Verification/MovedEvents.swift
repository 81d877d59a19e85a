/// Tells events that were exchanged or moved from those that were altered.
enum MovedEvents {
    static func faults(of altered: [RunCheck.Altered]) -> [LogFault] {
        let known = altered.filter { !$0.rest.isEmpty }.prefix(256)
        var origins: [Int64: Int64] = [:]
        for event in known {
            origins[event.position] =
                known.first { other in
                    other.position != event.position
                        && MerkleHash.leaf(LeafText.beginning + Array(String(other.position).utf8) + event.rest)
                            == other.stored
                }?.position
        }
        var runs = PositionRuns()
        for event in altered where origins[event.position] == nil { runs.append(event.position) }
        return runs.runs.map { LogFault(.altered, $0) }
            + origins.sorted { $0.key < $1.key }.map { LogFault(.moved, $0.key...$0.key, from: $0.value) }
    }
}
