/// Takes appends into a batch as long as they fit.
struct BatchMaker {
    let limits: AppenderLimits
    private(set) var entries: [AppendQueue.Entry] = []
    private var bytes = 0
    private var isFull = false
    private var touched = TouchedNames()

    init(limits: AppenderLimits) {
        self.limits = limits
    }

    /// - Returns: whether it was taken. When one does not fit, none behind it is taken.
    mutating func take(_ entry: AppendQueue.Entry) -> Bool {
        let size = entry.append.byteCount
        isFull =
            isFull || entries.count == limits.batchAppends || (!entries.isEmpty && bytes + size > limits.batchBytes)
        guard !isFull, touched.insert(entry.append) else { return false }
        entries.append(entry)
        bytes += size
        return true
    }
}
