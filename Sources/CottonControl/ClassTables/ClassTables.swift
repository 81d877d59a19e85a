package import Regulation

/// Every reference table that was ever set; a lot is classed by those in force on its own day.
package struct ClassTables: Aggregate {
    /// In the order in which they were set.
    package private(set) var tables: [ClassTable] = []

    package init() {}

    package mutating func evolve(_ event: ClassTablesEvent) {
        switch event {
        case .set(let set): tables.append(set.table)
        }
    }

    /// The one made for just this method and way of ginning before a wider one; among those the latest that has come
    /// into force, and of the same day the last set.
    package func table(
        for group: CottonGroup, _ method: ControlMethod, _ ginning: GinningMethod, on date: CalendarDate
    ) -> ClassTable? {
        let fitting = (ClassTable.assumed + tables).filter { table in
            table.group == group && table.effectiveFrom <= date && (table.method ?? method) == method
                && (table.ginningMethod ?? ginning) == ginning
        }
        return fitting.reduce(nil) { best, next -> ClassTable? in
            guard let best else { return next }
            return (next.narrowness, next.effectiveFrom) >= (best.narrowness, best.effectiveFrom) ? next : best
        }
    }

    /// For what is classed by grade under no one method of control, such as a standard sample: those of each method.
    func tables(for group: CottonGroup, _ ginning: GinningMethod, on date: CalendarDate) -> [ClassTable] {
        ControlMethod.allCases.compactMap { table(for: group, $0, ginning, on: date) }
    }

    package func set(_ table: ClassTable, _ act: Act) throws(Refusal) -> [ClassTablesEvent] {
        if tables.last == table { return [] }
        var faults = Faults()
        faults.require(
            table.effectiveFrom >= act.today, "M5/1", at: "/effectiveFrom",
            tr: "Sınıf ve tip tablosu geçmişe dönük yürürlüğe girmez.",
            en: "A table of classes does not take effect in the past.")
        for (index, entry) in table.classes.enumerated() {
            faults.require(
                Set(entry.types.map(Spelling.fold)).count == entry.types.count, "M5/1", at: "/classes/\(index)/types",
                tr: "“\(entry.name)” sınıfında bir tip iki kez yazılmış.",
                en: "A type stands twice in the class “\(entry.name)”.")
        }
        faults.require(
            Set(table.classes.map { Spelling.fold($0.name) }).count == table.classes.count, "M5/1", at: "/classes",
            tr: "Bir sınıf iki kez yazılmış.", en: "A class stands twice.")
        faults.require(
            table.lengths.map { $0.from <= $0.to } ?? true, "M5/2", at: "/lengthMm",
            tr: "Uzunluk aralığının başı sonundan büyük.", en: "The range of lengths ends before it begins.")
        try faults.throwIfAny()
        return [.set(ClassTableSet(table: table))]
    }
}

extension ClassTable {
    fileprivate var narrowness: Int { (method == nil ? 0 : 1) + (ginningMethod == nil ? 0 : 1) }
}

/// Stream `class-tables`.
package enum ClassTablesEvent: Equatable, Sendable {
    case set(ClassTableSet)
}

/// M5: the Ministry announces a table with the day from which it holds.
package struct ClassTableSet: Codable, Equatable, Sendable {
    package let table: ClassTable
}
