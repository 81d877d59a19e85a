/// Gathers faults so that a refusal names all of them.
package struct Faults {
    package private(set) var list: [Fault] = []

    package init() {}

    package var isEmpty: Bool { list.isEmpty }

    package mutating func add(_ fault: Fault) {
        list.append(fault)
    }

    package mutating func add(contentsOf faults: some Sequence<Fault>) {
        list.append(contentsOf: faults)
    }

    /// Adds a fault unless `condition` holds.
    package mutating func require(
        _ condition: Bool, _ rule: Citation?, at pointer: @autoclosure () -> String = "",
        tr: @autoclosure () -> String, en: @autoclosure () -> String
    ) {
        if !condition { list.append(Fault(rule, at: pointer(), tr: tr(), en: en())) }
    }

    package func throwIfAny() throws(Refusal) {
        if !list.isEmpty { throw Refusal(.rule, list) }
    }
}
