import Application
import EventStore
import HTTPTypes
package import Regulation

extension Problem {
    package init(_ refusal: Refusal) {
        let kind: ProblemKind =
            switch refusal.kind {
            case .rule: refusal.faults.contains { $0.rule != nil } ? .rule : .invalid
            case .state: .state
            case .forbidden: .forbidden
            case .notFound: .notFound
            }
        self.init(kind, refusal.faults)
    }

    /// What `error` means to a client; `nil` for what nobody foresaw.
    package init?(describing error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self.init(refusal)
        case let error as CommandError: self.init(error)
        case let error as EventStoreError:
            guard let problem = Problem.of(error) else { return nil }
            self = problem
        case is CancellationError: self = .unavailable()
        default: return nil
        }
    }

    private init(_ error: CommandError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .versionMismatch(let actual):
            self = .versionMismatch(actual)
        case .keyReused:
            self.init(
                .keyReused, tr: "Bu Idempotency-Key daha önce başka bir istekle kullanıldı.",
                en: "This Idempotency-Key was used with another request before.")
        case .answerErased(let position):
            self.init(
                .gone, tr: "İstek daha önce yerine getirildi; yanıtı, adı geçen kişinin verileriyle birlikte silindi.",
                en: "The request was carried out before; its answer was erased with the data of a person it named.",
                headers: position.map { [.position: String($0), .idempotencyReplayed: "true"] } ?? [:])
        case .contended: self = .unavailable()
        }
    }

    private static func versionMismatch(_ actual: Int64) -> Problem {
        guard actual > 0 else {
            return Problem(
                .versionMismatch, tr: "Kayıt yok; If-Match var olan bir kayıt istiyor.",
                en: "The resource does not exist; If-Match asks for one that does.")
        }
        return Problem(
            .versionMismatch,
            tr: "Kayıt \(actual) sürümünde; If-Match ya da If-None-Match buna izin vermiyor.",
            en: "The resource is at version \(actual), which If-Match or If-None-Match does not allow.")
    }

    private static func of(_ error: EventStoreError) -> Problem? {
        switch error {
        case .overloaded, .unavailable: .unavailable()
        case .outcomeUnknown:
            Problem(
                .unavailable,
                tr: "İsteğin sonucu bilinmiyor; aynı Idempotency-Key ile yeniden gönderin.",
                en: "What became of the request is not known; send it again with an Idempotency-Key.",
                headers: [.retryAfter: "1"])
        case .invalid:
            Problem(
                .invalid, tr: "İstek, saklanamayan karakterler içeriyor.",
                en: "The request holds characters that cannot be kept.")
        // No room, no memory, a server that is going down: it passes.
        case .refused(_, let sqlState, _) where ["53", "57", "40"].contains(sqlState.prefix(2)): .unavailable()
        case .refused: nil
        }
    }
}
