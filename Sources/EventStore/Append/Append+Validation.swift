extension Append {
    /// Longest name of a stream, claim, holder, type or key, in bytes of UTF-8: an index entry must hold two.
    static let longestName = 1000

    /// What keeps the append from being stored, told before it is sent, so that it cannot fail a batch of others;
    /// nil when nothing does.
    var fault: String? {
        if let idempotencyKey, let fault = Self.fault(ofName: idempotencyKey, "idempotency key") { return fault }
        if let answer, Int32(exactly: answer.status).map({ $0 >= 0 }) != true {
            return "status \(answer.status) is out of range"
        }
        return streamFault ?? claimFault
    }

    private var streamFault: String? {
        var seen: Set<String> = []
        for write in streams {
            if let fault = Self.fault(ofName: write.stream, "stream") { return fault }
            guard seen.insert(write.stream).inserted else { return "stream \(write.stream) is named twice" }
            guard write.expectedVersion >= 0 else { return "stream \(write.stream) expects a negative version" }
            for event in write.events {
                if let fault = Self.fault(ofName: event.type, "event type") { return fault }
                guard Int16(exactly: event.schemaVersion).map({ $0 > 0 }) == true else {
                    return "schema version \(event.schemaVersion) of \(event.type) is out of range"
                }
                guard event.data.isLine, event.metadata.isLine else {
                    return "event \(event.type) contains a NUL or a line break"
                }
            }
        }
        return nil
    }

    private var claimFault: String? {
        var seen: Set<String> = []
        for claim in claims {
            if let fault = Self.fault(ofName: claim.key, "claim") { return fault }
            guard seen.insert(claim.key).inserted else { return "claim \(claim.key) is named twice" }
            for holder in [claim.giver, claim.taker].compactMap(\.self) {
                if let fault = Self.fault(ofName: holder, "holder of \(claim.key)") { return fault }
            }
        }
        return nil
    }

    private static func fault(ofName name: String, _ role: String) -> String? {
        if name.isEmpty { return "\(role) is empty" }
        if name.utf8.count > longestName { return "\(role) is longer than \(longestName) bytes" }
        if name.containsNUL { return "\(role) contains a NUL" }
        return nil
    }
}

extension String {
    fileprivate var containsNUL: Bool { utf8.contains(0) }

    /// JSON that can be stored, and stand on the line that is a leaf of the tree. Over the bytes themselves: payloads are
    /// long.
    fileprivate var isLine: Bool {
        utf8.withContiguousStorageIfAvailable(Self.isLine) ?? Self.isLine(utf8)
    }

    private static func isLine(_ bytes: some Sequence<UInt8>) -> Bool {
        !bytes.contains { $0 == 0 || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}
