import CottonControl
import Regulation

/// What stands in an address; what cannot be one of ours is not there (404).
extension Call {
    func parameter(_ name: String) throws -> String {
        guard let text = path[name], Identifiers.isWellFormed(text) else { throw Problem.noRecord }
        return text
    }

    func id<Kind>(_ name: String = "id") throws -> Identifier<Kind> {
        Identifier<Kind>(try parameter(name))
    }

    func value<Value>(_ name: String, _ parse: (String) -> Value?) throws -> Value {
        guard let value = parse(try parameter(name)) else { throw Problem.noRecord }
        return value
    }

    func season(_ name: String = "season") throws -> Season { try value(name, Season.init) }
    func lotNumber() throws -> LotNumber { try value("lotNumber", LotNumber.init) }
    func taxNumber() throws -> TaxNumber { try value("vkn", TaxNumber.init) }

    /// A bale's own number may hold slashes (M11/2), which an address writes as `%2F`.
    func baleNumber() throws -> String {
        guard let number = path["number"], Identifiers.isWellFormed(number.replacing("/", with: "-")) else {
            throw Problem.noRecord
        }
        return number
    }

    func ordinal(_ name: String = "n") throws -> Int {
        try value(name) { text in Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil } }
    }
}
