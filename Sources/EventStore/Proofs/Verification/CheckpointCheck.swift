/// Whether checkpoints may be believed: form, origin, and a signature of a key that was in use at their size.
struct CheckpointCheck: Sendable {
    let origin: String?
    /// Those that are trusted, and between which sizes.
    let keys: [KeyHistory.Key]

    init(_ history: KeyHistory, trusting roots: Set<NoteVerifier>) {
        origin = history.keys.first?.verifier.name
        keys = history.trusted(from: roots)
    }

    /// - Parameter size: under which it is kept.
    func fault(of note: String, size: Int64) -> LogFault? {
        guard let signed = SignedNote(note), let body = CheckpointBody(signed.text), body.size == size else {
            return LogFault(.checkpoint, size: size, detail: "cannot be read as a checkpoint of this size")
        }
        guard body.origin == origin else {
            return LogFault(.checkpoint, size: size, detail: "is of the log \(body.origin)")
        }
        let known = keys.filter { signed.names($0.verifier) }
        guard !known.isEmpty else { return LogFault(.key, size: size, detail: "no trusted key signed it") }
        let signers = known.filter { signed.isSigned(by: $0.verifier) }
        guard !signers.isEmpty else { return LogFault(.key, size: size, detail: "the signature is wrong") }
        let isInUse = signers.contains { $0.after ?? 0 < size && size <= $0.upTo ?? .max }
        return isInUse ? nil : LogFault(.key, size: size, detail: "its key was not in use")
    }
}
