/// Which bales a form named, and where: what the API says of one is told beside it.
struct NamedBales: Sendable {
    private let lists: [String: [String]]

    /// - Parameter lists: by the pointers under which they were sent, the bales' numbers in their order.
    init(_ lists: [String: [String]] = [:]) {
        self.lists = lists
    }

    /// `/parts/1/bales/4`; `nil` for what is not about one bale.
    func bale(at pointer: String) -> String? {
        guard let slash = pointer.lastIndex(of: "/"), let index = Int(pointer[pointer.index(after: slash)...]),
            let numbers = lists[String(pointer[..<slash])], numbers.indices.contains(index)
        else { return nil }
        return numbers[index]
    }

    /// By the number of the bale.
    func faults(in problem: ProblemAnswer?) -> [String: [ProblemAnswer.Entry]] {
        let told = (problem?.entries ?? []).compactMap { entry in bale(at: entry.pointer).map { ($0, entry) } }
        return Dictionary(grouping: told, by: \.0).mapValues { $0.map(\.1) }
    }

    /// What is said of them all.
    func others(in problem: ProblemAnswer?) -> [FaultLine] {
        (problem?.entries ?? []).filter { bale(at: $0.pointer) == nil }.map { FaultLine($0) }
    }
}
