import ArgumentParser
import Foundation
import Simulation

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Load a small demonstration season through the API of a running sandbox.")

    @Option(help: ArgumentHelp("The service's address; default: $KOZA_URL.", valueName: "url"))
    var url: String?

    @Option(help: "The same seed gives the same season.")
    var seed: UInt64 = 2024

    func run() async throws {
        let address = url ?? ProcessInfo.processInfo.environment["KOZA_URL"] ?? "http://127.0.0.1:8080"
        guard let base = URL(string: address) else { throw ValidationError("\(address) is no address.") }
        try await DemoSeason(baseURL: base, seed: seed).load { report($0) }
    }
}
