/// What a gin's export says of a bale.
enum BaleColumn: CaseIterable {
    case number, grossKg, netKg, cottonClass, type, staple
    case micronaire, strength, lengthMm, uniformity, rd, plusB, trash

    static let needed: [BaleColumn] = [.number, .grossKg, .netKg]

    init?(heading: String) {
        let folded = Self.fold(heading)
        guard let column = Self.allCases.first(where: { $0.names.contains(folded) }) else { return nil }
        self = column
    }

    /// As it is asked for where the file has no such column.
    var title: String {
        switch self {
        case .number: "Balya No"
        case .grossKg: "Brüt Kg"
        case .netKg: "Net Kg"
        case .cottonClass: "Sınıf"
        case .type: "Tip"
        case .staple: "Stapel"
        case .micronaire: "Mikroner"
        case .strength: "Mukavemet"
        case .lengthMm: "Uzunluk"
        case .uniformity: "Üniformite"
        case .rd: "Rd"
        case .plusB: "+b"
        case .trash: "Çöp"
        }
    }

    /// Folded headings in use, Turkish and English, units included.
    private var names: [String] {
        switch self {
        case .number:
            [
                "balyano", "balyanumarasi", "balya", "balyabarkodu", "barkod", "barkodno", "sscc", "balenumber",
                "baleno", "baleid", "bale", "number",
            ]
        case .grossKg:
            [
                "brutkg", "brut", "brutagirlik", "brutagirlikkg", "brutagirligi", "brutkilo", "grosskg", "gross",
                "grossweight", "grossweightkg",
            ]
        case .netKg:
            [
                "netkg", "net", "netagirlik", "netagirlikkg", "netagirligi", "netkilo", "netweight", "netweightkg",
            ]
        case .cottonClass: ["sinif", "sinifi", "pamuksinifi", "class", "cottonclass"]
        case .type: ["tip", "tipi", "pamuktipi", "type"]
        case .staple: ["stapel", "stapel32", "staple", "staple32", "staplelength"]
        case .micronaire: ["mikroner", "mikronaire", "micronaire", "mic", "mike"]
        case .strength: ["mukavemet", "mukavemetgtex", "kopmamukavemeti", "strength", "strengthgtex", "str"]
        case .lengthMm:
            ["uzunluk", "uzunlukmm", "elyafuzunlugu", "elyafuzunlugumm", "uhml", "uhmlmm", "length", "lengthmm"]
        case .uniformity:
            ["uniformite", "uniformiteindeksi", "uniformity", "uniformityindex", "unf", "ui"]
        case .rd: ["rd", "parlaklik", "reflektans", "reflectance"]
        case .plusB: ["+b", "b", "plusb", "sarilik", "yellowness"]
        case .trash: ["cop", "coporani", "copalani", "trash", "trasharea"]
        }
    }

    /// Small letters without Turkish marks; blanks and signs other than `+` left out.
    static func fold(_ heading: String) -> String {
        let letters = heading.compactMap { letter -> Character? in
            switch letter {
            case "ç", "Ç": "c"
            case "ğ", "Ğ": "g"
            case "ı", "I", "İ": "i"
            case "ö", "Ö": "o"
            case "ş", "Ş": "s"
            case "ü", "Ü": "u"
            case "+": letter
            case _ where letter.isASCII && (letter.isLetter || letter.isNumber): letter.lowercased().first
            default: nil
            }
        }
        return String(letters)
    }
}
