import CottonControl
import Regulation
import Tareks

extension CheckFacts {
    /// Takes what invariants need of an aggregate, and reports what is wrong with it alone.
    mutating func add(_ document: any Aggregate, id: String, _ report: inout CheckReport) {
        switch document {
        case let factory as Factory: add(factory)
        case let lot as Lot: add(lot)
        case let certificate as Certificate: add(certificate, &report)
        case let application as TradeApplication: add(application)
        default: break
        }
    }

    private mutating func add(_ factory: Factory) {
        guard let id = factory.registered?.factory, let number = factory.registryNumber else { return }
        registryNumbers.append((id, number))
    }

    private mutating func add(_ lot: Lot) {
        guard let presented = lot.presented else { return }
        lots.append(presented)
        registryNumbers.append((presented.factory, presented.number.registryNumber))
    }

    private mutating func add(_ certificate: Certificate, _ report: inout CheckReport) {
        guard let issued = certificate.issued else { return }
        let grams = certificate.bales.values.map(\.netWeight).sum().grams
        certificates.append(
            Certified(
                issued: issued, balesLeft: certificate.bales.count, gramsLeft: grams,
                children: certificate.children.count))
        keys.append(("verification code \(issued.verificationCode)", issued.number.text))
        draws += certificate.draws.map { application, draw in
            Taken(application: application, certificate: issued.number.text, grams: draw.netWeight.grams)
        }
        if certificate.cancellation == nil {
            bales += certificate.bales.values.map { bale in
                Placed(
                    bale: BaleIdentity(
                        number: bale.number, factory: issued.factory, season: bale.season ?? issued.season),
                    certificate: issued.number, first: issued.controlDate, last: issued.validUntil)
            }
        }
        for detail in certificate.oversold(on: date, grams: grams) {
            report.add(.oversold, issued.number.text, detail)
        }
    }

    private mutating func add(_ application: TradeApplication) {
        guard let submitted = application.submission else { return }
        let id = submitted.application.text
        if let reference = application.reference { keys.append(("reference \(reference.number)", id)) }
        let isActive =
            application.status == .awaitingInspection || application.referenceStatus(on: date) == .valid
            || application.use != nil
        guard isActive else { return }
        evidence += submitted.evidence.map {
            Taken(application: id, certificate: $0.number, grams: $0.netWeight.grams)
        }
    }
}

extension Certificate {
    /// M26/2: in what applications hold more than there is.
    fileprivate func oversold(on date: CalendarDate, grams: Int64) -> [String] {
        let live = draws.values.filter { $0.isLive(on: date) }
        var details: [String] = []
        let taken = live.map(\.netWeight).sum().grams
        if taken > grams { details.append("\(taken) g are taken of \(grams) g") }
        let named = live.flatMap { $0.bales ?? [] }
        if Set(named).count < named.count { details.append("a bale is taken twice") }
        if !Set(named).isSubset(of: bales.keys) { details.append("a bale is taken that is not on it") }
        return details
    }
}
