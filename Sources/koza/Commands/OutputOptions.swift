import ArgumentParser
import Foundation

struct OutputOptions: ParsableArguments {
    @Flag(help: "Report as JSON.")
    var json = false

    func write(_ value: some Encodable, text: () -> String) throws {
        guard json else { return report(text()) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        report(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
