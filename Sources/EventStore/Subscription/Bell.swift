/// Wakes whoever waits. Rings are counted, so that one that comes between looking and waiting is not lost.
package actor Bell {
    package private(set) var rings: UInt64 = 0
    private var sleepers: [UInt64: CheckedContinuation<Void, Never>] = [:]
    private var lastSleeper: UInt64 = 0

    func ring() {
        rings &+= 1
        let woken = sleepers
        sleepers = [:]
        for sleeper in woken.values { sleeper.resume() }
    }

    /// Returns when the bell has rung more often than `seen`, when the time is up, or when the task is cancelled.
    package func wait(past seen: UInt64, for limit: Duration) async {
        guard rings == seen, !Task.isCancelled else { return }
        lastSleeper += 1
        let sleeper = lastSleeper
        let timer = Task {
            try? await Task.sleep(for: limit)
            wake(sleeper)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { sleepers[sleeper] = $0 }
        } onCancel: {
            timer.cancel()
        }
        timer.cancel()
    }

    private func wake(_ sleeper: UInt64) {
        sleepers.removeValue(forKey: sleeper)?.resume()
    }
}
