import Regulation

/// M5, M8/2, M13/2, M20/3: a sondaj lot has one class and one type; a tek balya lot has them bale by bale.
enum Classing {
    static func faults(_ declared: LotDeclaration) -> [Fault] {
        switch declared.method {
        case .sondaj: sondaj(declared)
        case .tekBalya: tekBalya(declared)
        }
    }

    private static func sondaj(_ declared: LotDeclaration) -> [Fault] {
        var faults = Faults()
        faults.add(contentsOf: missing(declared.cottonClass, declared.type, rule: "M20/3", under: ""))
        faults.add(
            contentsOf: unknown(declared.cottonClass, declared.type, in: declared.group, under: ""))
        for (index, bale) in declared.bales.enumerated() {
            faults.require(
                bale.cottonClass == nil || bale.cottonClass == declared.cottonClass, "M13/2",
                at: "/bales/\(index)/class",
                tr: "Balya \(bale.number) partinin sınıfında değil; sondaj partisinde sınıf birdir.",
                en: "Bale \(bale.number) is not of the lot's class; a sondaj lot has one class.")
            faults.require(
                bale.type == nil || bale.type == declared.type, "M13/2", at: "/bales/\(index)/type",
                tr: "Balya \(bale.number) partinin tipinde değil; sondaj partisinde tip birdir.",
                en: "Bale \(bale.number) is not of the lot's type; a sondaj lot has one type.")
        }
        return faults.list
    }

    private static func tekBalya(_ declared: LotDeclaration) -> [Fault] {
        var faults = Faults()
        for (index, bale) in declared.bales.enumerated() {
            let pointer = "/bales/\(index)"
            faults.add(contentsOf: missing(bale.cottonClass, bale.type, rule: "M20/3", under: pointer))
            faults.add(contentsOf: unknown(bale.cottonClass, bale.type, in: declared.group, under: pointer))
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

    private static func unknown(_ cottonClass: String?, _ type: String?, in group: CottonGroup, under: String)
        -> [Fault]
    {
        guard let cottonClass, !cottonClass.isEmpty, let classes = ClassTable.classes(of: group) else { return [] }
        guard let types = classes[cottonClass] else {
            return [
                Fault(
                    "M5/1", at: under + "/class", tr: "Bu grupta “\(cottonClass)” sınıfı yoktur.",
                    en: "The group has no class “\(cottonClass)”.")
            ]
        }
        guard let type, !type.isEmpty, !types.contains(type) else { return [] }
        return [
            Fault(
                "M5/1", at: under + "/type", tr: "“\(cottonClass)” sınıfında “\(type)” tipi yoktur.",
                en: "The class “\(cottonClass)” has no type “\(type)”.")
        ]
    }
}
