import Regulation

/// The goods of article 26, by their tariff lines.
enum TariffLines {
    /// `5201.00.90.00.19 – …`; the digits alone for a line that has no name here.
    static func label(_ line: String, _ texts: Texts) -> String {
        let digits = line.filter(\.isNumber)
        let name = texts.of(digits, under: "trade.line")
        return name == digits ? line : "\(line) – \(name)"
    }

    /// Those of the Ministry's list in force.
    static func choices(_ parameters: [String: ParameterValue], _ texts: Texts) -> [(value: String, label: String)] {
        (parameters["tariffLines"]?.texts ?? []).map { ($0, label($0, texts)) }
    }
}
