import Foundation
import SystemPackage
import TestKit

/// A firm's program, which checks signatures by itself.
struct WebhookReceiver: Sendable {
    /// What came.
    struct Delivery: Decodable, Sendable {
        let path: String
        let id: String
        let genuine: Bool
        let status: Int
        let type: String
        let body: String
        let commands: [String]

        var message: JSON { get throws { try JSON(parsing: Array(body.utf8)) } }
    }

    let port: Int
    private let program: RunningProgram
    private let secretsFile: String

    static func run<Result>(_ body: (WebhookReceiver) async throws -> Result) async throws -> Result {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures")
        let (folder, port) = (try TemporaryFolder(), try freeLoopbackPort())
        let secrets = folder.path + "/secrets.json"
        let script = tests.appending(path: "webhook-receiver").standardizedFileURL.path
        return try await withProgram("/usr/bin/python3", [script, "\(port)", secrets]) { program in
            _ = try await program.line(containing: "receiving")
            return try await body(WebhookReceiver(port: port, program: program, secretsFile: secrets))
        }
    }

    func url(_ path: String, host: String = "127.0.0.1") -> JSON { .string("http://\(host):\(port)\(path)") }

    /// What is signed for `path` is genuine from now on.
    func trust(_ secrets: [String: String]) throws {
        try Data(JSONEncoder().encode(secrets)).write(to: URL(filePath: secretsFile), options: .atomic)
    }

    /// What came so far, to `path` where one is named.
    func deliveries(at path: String? = nil) throws -> [Delivery] {
        try program.lines.filter { $0.hasPrefix("{") }
            .map { try JSONDecoder().decode(Delivery.self, from: Data($0.utf8)) }
            .filter { path == nil || $0.path == path }
    }

    func delivery(of type: String, at path: String, status: Int = 204) async throws -> Delivery {
        try await poll("\(type) at \(path)", within: .seconds(120)) {
            try deliveries(at: path).first { try $0.status == status && $0.message["type"] == .string(type) }
        }
    }
}
