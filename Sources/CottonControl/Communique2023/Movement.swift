import Regulation

/// M24/1: transfer and split within the certificate's validity and quantity.
enum Movement {
    static func faults(
        of certificate: Certificate, _ issued: CertificateIssued, _ act: Act, rule: Citation = "M24/1"
    ) -> [Fault] {
        let status = certificate.status(on: act.today)
        guard status != .valid else { return [] }
        return [
            Fault(
                rule, tr: "\(issued.number) belgesi geçerli değil: \(status.turkish).",
                en: "Certificate \(issued.number) is not valid: \(status.rawValue).")
        ]
    }

    /// - Parameter pointer: of the list.
    static func faults(moving numbers: [String], of certificate: Certificate, on date: CalendarDate, at pointer: String)
        -> [Fault]
    {
        faults(moving: NamedBale.list(numbers, at: pointer), of: certificate, on: date, at: pointer)
    }

    private static func faults(
        moving named: [NamedBale], of certificate: Certificate, on date: CalendarDate, at pointer: String
    ) -> [Fault] {
        let left = certificate.remaining(on: date)
        var faults = Faults()
        faults.require(
            !named.isEmpty, "M24/1", at: pointer, tr: "En az bir balya seçilmelidir.",
            en: "At least one bale must be chosen.")
        faults.add(contentsOf: self.faults(naming: named, among: left.bales, rule: "M24/1"))
        faults.require(
            named.compactMap { certificate.bales[$0.number]?.netWeight }.sum() <= left.netWeight, "M24/1", at: pointer,
            tr: "Belgede \(left.netWeight) kg kalmıştır; seçilen balyalar bundan ağırdır.",
            en: "The certificate has \(left.netWeight) kg left; the chosen bales weigh more.")
        return faults.list
    }

    static func faults(splitting certificate: Certificate, into parts: [[String]], on date: CalendarDate) -> [Fault] {
        let named = parts.enumerated().flatMap { NamedBale.list($1, at: "/parts/\($0)/bales") }
        var faults = Faults()
        faults.require(!parts.isEmpty, "M24/1", at: "/parts", tr: "Parça yazılmamış.", en: "There is no part.")
        for (index, part) in parts.enumerated() where part.isEmpty {
            faults.add(
                Fault(
                    "M24/1", at: "/parts/\(index)/bales", tr: "Her parçada en az bir balya olmalıdır.",
                    en: "Every part holds at least one bale."))
        }
        if !named.isEmpty {
            faults.add(contentsOf: self.faults(moving: named, of: certificate, on: date, at: "/parts"))
        }
        faults.require(
            parts.count != 1 || Set(named.map(\.number)).count < certificate.remaining(on: date).bales.count, "M24/1",
            at: "/parts", tr: "Bütün balyaları tek parçada toplamak ifraz değildir.",
            en: "One part that holds every bale is no split.")
        return faults.list
    }

    /// Each bale once, and among those that are left.
    static func faults(naming named: [NamedBale], among left: [String], rule: Citation) -> [Fault] {
        let left = Set(left)
        var seen: Set<String> = []
        var faults = Faults()
        for bale in named {
            faults.require(
                left.contains(bale.number), rule, at: bale.pointer,
                tr: "Balya \(bale.number) belgede yok ya da kullanılmış.",
                en: "Bale \(bale.number) is not on the certificate, or is used.")
            faults.require(
                seen.insert(bale.number).inserted, rule, at: bale.pointer,
                tr: "Balya \(bale.number) iki kez yazılmış.", en: "Bale \(bale.number) is named twice.")
        }
        return faults.list
    }
}

/// A bale that a body names, and where.
struct NamedBale {
    let number: String
    let pointer: String

    /// - Parameter pointer: of the list.
    static func list(_ numbers: [String], at pointer: String) -> [NamedBale] {
        numbers.enumerated().map { NamedBale(number: $1, pointer: "\(pointer)/\($0)") }
    }
}
