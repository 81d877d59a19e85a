import Mustache

/// What a value offers to a template, found by reflection once instead of for every tag that names it.
struct PageNames: MustacheParent {
    private let values: [String: Any]

    func child(named name: String) -> Any? { values[name] }

    /// The properties of a page, or of a part of one.
    init(of value: Any) {
        var values: [String: Any] = [:]
        for case (let label?, let child) in Mirror(reflecting: value).children { values[label] = Self.reflect(child) }
        self.values = values
    }

    /// Parts become names, as do those in arrays; what has a text of its own stays as it is, and of `nil` nothing.
    private static func reflect(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is any MustacheParent: return value
        case let array as [Any]: return array.compactMap(reflect)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { reflect($0.value) }
        case .struct where !(value is any CustomStringConvertible): return PageNames(of: value)
        default: return value
        }
    }
}
