import Synchronization
import TestKit

/// Clients that present lots and never give up: what was not answered is sent again under the same key.
final class Load: Sendable {
    struct Acknowledged: Sendable {
        let gin: Int
        let lotNumber: String
        let certificate: String
        var reference: String?
    }

    private struct State {
        var lots: [Acknowledged] = []
        var unexpected: [String] = []
        var isOver = false
    }

    private let gins: [Gin]
    private let exporter: Trader
    private let state = Mutex(State())

    init(_ gins: [Gin], _ exporter: Trader) {
        self.gins = gins
        self.exporter = exporter
    }

    var lots: [Acknowledged] { state.withLock(\.lots) }
    /// Answers that were neither success nor “try again”.
    var unexpected: [String] { state.withLock(\.unexpected) }

    func end() { state.withLock { $0.isOver = true } }

    /// One client at each factory for each of `clients`.
    func run(clients: Int) async throws {
        _ = try await atOnce(clients) { client in
            while !self.state.withLock(\.isOver) { try await self.presentOne(at: client % self.gins.count) }
        }
    }

    /// A lot, and every second time its export.
    private func presentOne(at index: Int) async throws {
        let gin = gins[index]
        let body = gin.sondaj(Gin.bales(3))
        let lot = try await insist { try await gin.present(body, key: $0) }
        var acknowledged = Acknowledged(
            gin: index, lotNumber: lot["lotNumber"].string ?? "", certificate: lot.certificateNumber)
        if Bool.random() {
            let use: JSON = ["number": .string(acknowledged.certificate), "netKg": 400]
            let export = exporter.export(use, netKg: 400)
            let application = try await insist { try await self.exporter.apply(export, key: $0) }
            acknowledged.reference = application["reference"]["number"].string
        }
        let done = acknowledged
        state.withLock { $0.lots.append(done) }
    }

    /// Sends the same under the same key until it is answered.
    private func insist(_ send: (_ key: String) async throws -> HTTPResponse) async throws -> JSON {
        let key = "load-\(Numbers.unique())"
        return try await poll("an answer to \(key)", within: .seconds(120), every: .milliseconds(100)) {
            do {
                let answer = try await send(key)
                if answer.status == 201 { return try answer.json }
                if answer.status != 503 { note("\(answer.status): \(answer.text.prefix(300))") }
                return nil
            } catch is SocketError {
                return nil
            } catch is HTTPClientError {
                return nil
            }
        }
    }

    private func note(_ text: String) {
        state.withLock { $0.unexpected.append(text) }
    }
}
