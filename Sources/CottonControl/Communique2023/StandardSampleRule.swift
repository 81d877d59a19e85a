import Regulation

/// M10/2, M10/4: what a standard sample must show, by group.
enum StandardSampleRule {
    /// - Parameter tables: of classes and types, as they hold on the day of the sample (M5/1).
    static func faults(_ type: StandardType, _ properties: StandardProperties, by tables: [ClassTable]) -> Faults {
        var faults = Faults()
        faults.add(contentsOf: CottonKinds.faults(type.group, type.ginningMethod))
        faults.require(
            Wording.isGiven(properties.colour), "M10/2", at: "/colour", tr: "Renk yazılmalıdır.",
            en: "The colour is described.")
        faults.require(
            Wording.isGiven(properties.foreignMatter), "M10/2", at: "/foreignMatter",
            tr: "Yabancı madde durumu yazılmalıdır.", en: "The foreign matter is described.")
        switch type.group {
        case .shortStaple, .upland, .longStaple: faults.add(contentsOf: cotton(type, properties, by: tables))
        case .linter: faults.add(contentsOf: linters(properties))
        case .waste: faults.add(contentsOf: waste(properties))
        }
        return faults
    }

    static func faults(on date: CalendarDate, _ act: Act) -> Faults {
        var faults = Faults()
        faults.require(
            date <= act.today, "M10/2", at: "/on", tr: "Tarih ileri bir gün olamaz.",
            en: "The day does not lie ahead.")
        return faults
    }

    private static func cotton(_ type: StandardType, _ properties: StandardProperties, by tables: [ClassTable])
        -> [Fault]
    {
        var faults = Faults()
        faults.require(
            type.cottonClass != nil && type.type != nil, "M10/2", at: "/class", tr: "Sınıf ve tip yazılmalıdır.",
            en: "Class and type are named.")
        faults.require(
            type.cottonClass == nil || tables.isEmpty || tables.contains { $0.has(type.cottonClass, type.type) },
            "M5/1", at: "/type", tr: "Bu grupta böyle bir sınıf ve tip yoktur.",
            en: "The group has no such class and type.")
        faults.require(
            properties.preparation.map(Wording.isGiven) ?? false, "M10/2", at: "/preparation",
            tr: "Hazırlanma durumu yazılmalıdır.", en: "The preparation is described.")
        return faults.list
    }

    private static func linters(_ properties: StandardProperties) -> [Fault] {
        var faults = Faults()
        faults.require(
            properties.cuts == 1 || properties.cuts == 2, "M10/4", at: "/cuts",
            tr: "Linterin bir mi iki defa mı kesildiği yazılmalıdır.",
            en: "Linters were cut once or twice; which is said.")
        faults.require(
            properties.preparation.map(Wording.isGiven) ?? false, "M10/4", at: "/preparation",
            tr: "Çırçırlama durumu yazılmalıdır.", en: "The ginning is described.")
        return faults.list
    }

    private static func waste(_ properties: StandardProperties) -> [Fault] {
        var faults = Faults()
        faults.require(
            properties.stage.map(Wording.isGiven) ?? false, "M10/4", at: "/stage",
            tr: "Döküntünün üretim aşaması yazılmalıdır.", en: "The stage of production is named.")
        return faults.list
    }
}
