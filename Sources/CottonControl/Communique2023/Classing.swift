import Regulation

/// M5, M8/2, M13/2, M20/3: a sondaj lot has one class and one type; a tek balya lot has them bale by bale.
enum Classing {
    static func faults(_ declared: LotDeclaration, by table: ClassTable?) -> [Fault] {
        let classing =
            switch declared.method {
            case .sondaj: sondaj(declared, by: table)
            case .tekBalya: tekBalya(declared, by: table)
            }
        return classing
            + declared.bales.enumerated().flatMap { index, bale in
                FibreMeasures.faults(bale.staple, bale.character, "/bales/\(index)")
                    + FibreMeasures.groupFaults(bale, by: table, "/bales/\(index)")
            }
    }

    private static func sondaj(_ declared: LotDeclaration, by table: ClassTable?) -> [Fault] {
        var faults = Faults()
        faults.add(contentsOf: missing(declared.cottonClass, declared.type, rule: "M20/3", under: ""))
        faults.add(contentsOf: unknown(declared.cottonClass, declared.type, in: table, under: ""))
        for (index, bale) in declared.bales.enumerated() {
            faults.require(
                [nil, bale.cottonClass].contains(declared.cottonClass) || bale.cottonClass == nil, "M13/2",
                at: "/bales/\(index)/class",
                tr: "Balya \(bale.number) partinin sınıfında değil; sondaj partisinde sınıf birdir.",
                en: "Bale \(bale.number) is not of the lot's class; a sondaj lot has one class.")
            faults.require(
                [nil, bale.type].contains(declared.type) || bale.type == nil, "M13/2", at: "/bales/\(index)/type",
                tr: "Balya \(bale.number) partinin tipinde değil; sondaj partisinde tip birdir.",
                en: "Bale \(bale.number) is not of the lot's type; a sondaj lot has one type.")
        }
        return faults.list
    }

    private static func tekBalya(_ declared: LotDeclaration, by table: ClassTable?) -> [Fault] {
        var faults = Faults()
        for (index, bale) in declared.bales.enumerated() {
            let pointer = "/bales/\(index)"
            faults.add(contentsOf: missing(bale.cottonClass, bale.type, rule: "M20/3", under: pointer))
            faults.add(contentsOf: unknown(bale.cottonClass, bale.type, in: table, under: pointer))
            faults.require(
                bale.staple != nil, "M20/3", at: pointer + "/staple",
                tr: "Tek balya başvurusunda her balyanın elyaf uzunluğu (stapel) beyan edilir.",
                en: "A tek balya application declares the staple of every bale.")
            faults.require(
                bale.character != nil && bale.character != FibreCharacter(), "M20/3", at: pointer + "/character",
                tr: "Tek balya başvurusunda her balyanın karakter özellikleri beyan edilir.",
                en: "A tek balya application declares the character of every bale.")
        }
        return faults.list
    }

    private static func missing(_ cottonClass: String?, _ type: String?, rule: Citation, under: String) -> [Fault] {
        var faults = Faults()
        faults.require(
            cottonClass?.isEmpty == false, rule, at: under + "/class", tr: "Sınıf beyan edilmelidir.",
            en: "The class must be declared.")
        faults.require(
            type?.isEmpty == false, rule, at: under + "/type", tr: "Tip beyan edilmelidir.",
            en: "The type must be declared.")
        return faults.list
    }

    private static func unknown(_ cottonClass: String?, _ type: String?, in table: ClassTable?, under: String)
        -> [Fault]
    {
        guard let cottonClass, !cottonClass.isEmpty, let table, !table.classes.isEmpty else { return [] }
        guard let entry = table.classes.first(where: { $0.name == cottonClass }) else {
            return [
                Fault(
                    "M5/1", at: under + "/class", tr: "Bu grupta “\(cottonClass)” sınıfı yoktur.",
                    en: "The group has no class “\(cottonClass)”.")
            ]
        }
        guard let type, !type.isEmpty, !entry.types.contains(type) else { return [] }
        return [
            Fault(
                "M5/1", at: under + "/type", tr: "“\(cottonClass)” sınıfında “\(type)” tipi yoktur.",
                en: "The class “\(cottonClass)” has no type “\(type)”.")
        ]
    }
}
