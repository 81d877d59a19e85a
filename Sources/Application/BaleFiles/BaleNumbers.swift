import CottonControl
import Regulation

/// The bales that a file has listed so far.
struct BaleNumbers {
    private var lines: [String: [Int]] = [:]
    private var inOrder: [String] = []

    /// - Returns: the line where the bale stood before.
    mutating func note(_ number: String, on line: Int) -> Int? {
        let first = lines[number]?.first
        if first == nil { inOrder.append(number) }
        lines[number, default: []].append(line)
        return first
    }

    var duplicates: [BaleFileReport.Duplicate] {
        inOrder.compactMap { number in
            guard let lines = lines[number], lines.count > 1 else { return nil }
            return BaleFileReport.Duplicate(number: number, lines: lines)
        }
    }

    /// M24/1
    mutating func fault(noting number: String, on line: Int, column: String) -> BaleFileReport.LineFault? {
        note(number, on: line).map { first in
            BaleFileReport.LineFault(
                "M24/1", line: line, column: column, tr: "Balya \(number) \(first). satırda da yazılı.",
                en: "Bale \(number) stands on line \(first) too.")
        }
    }
}
