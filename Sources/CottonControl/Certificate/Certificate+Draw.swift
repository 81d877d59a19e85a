package import Regulation

extension Certificate {
    /// M26/2: valid on the day, covering what is asked, not exported and not held by another application.
    package func draw(_ command: DrawQuantity) throws(Refusal) -> QuantityDrawn {
        let issued = try required()
        let today = command.act.today
        var faults = Faults()
        let status = status(on: today)
        faults.require(
            status == .valid, "M26/2", at: command.pointer + "/number",
            tr: "\(issued.number) belgesi geçerli değil: \(status.turkish).",
            en: "Certificate \(issued.number) is not valid: \(status.rawValue).")
        let left = remaining(on: today)
        let drawn: QuantityDrawn
        switch command.amount {
        case .bales(let written):
            let numbers = spelled(written)
            let weight = numbers.compactMap { bales[$0]?.netWeight }.sum()
            drawn = QuantityDrawn(application: command.application, bales: numbers, netWeight: weight)
            faults.add(
                contentsOf: Movement.faults(
                    naming: NamedBale.list(numbers, at: command.pointer + "/bales"), among: left.bales,
                    rule: "M26/2"))
        case .netWeight(let weight):
            drawn = QuantityDrawn(application: command.application, bales: nil, netWeight: weight)
            faults.require(
                weight > .zero, "M26/2", at: command.pointer + "/netKg", tr: "Miktar sıfırdan büyük olmalıdır.",
                en: "The quantity must be greater than zero.")
        }
        faults.require(
            drawn.netWeight <= left.netWeight, "M26/2", at: command.pointer,
            tr: "Belgede \(left.netWeight) kg kalmıştır; \(drawn.netWeight) kg istendi.",
            en: "The certificate has \(left.netWeight) kg left; \(drawn.netWeight) kg were asked for.")
        try faults.throwIfAny()
        return drawn
    }

    /// M26/2, M23/1: no reference is made on a certificate whose year has ended in the meantime. One that was made in
    /// time keeps its own two months (M29/3).
    package func faultsOfConcluding(on date: CalendarDate) -> [Fault] {
        guard let issued, date > issued.validUntil else { return [] }
        return [
            Fault(
                "M26/2", at: "/conforming",
                tr: "\(issued.number) belgesinin süresi \(issued.validUntil) günü dolmuştur; balyalar yeniden kontrol "
                    + "edilmeden (M23/1) referans verilmez.",
                en: "Certificate \(issued.number) ended on \(issued.validUntil); its bales are controlled anew (M23/1) "
                    + "before a reference is made.")
        ]
    }

    package func conclude(_ application: String, validUntil: CalendarDate) -> [CertificateEvent] {
        draws[application] == nil
            ? [] : [.drawConcluded(DrawConcluded(application: application, validUntil: validUntil))]
    }

    /// M26/2: what a reference gave back at its end may be held by others since; a declaration that is matched later
    /// takes it only where it is still there.
    package func lateFaults(of application: String, on date: CalendarDate) -> [Fault] {
        guard let draw = draws[application], !draw.isLive(on: date) else { return [] }
        let left = remaining(on: date)
        var faults = Faults()
        faults.require(
            draw.netWeight <= left.netWeight && Set(draw.bales ?? []).isSubset(of: left.bales), "M26/2",
            at: "/reference",
            tr: "Referansın süresi bittikten sonra belgedeki miktar başka bir işlemde kullanılmıştır.",
            en: "What the certificate held for the reference was used otherwise after the reference's end.")
        return faults.list
    }

    package func release(_ application: String) -> [CertificateEvent] {
        draws[application] == nil ? [] : [.drawReleased(DrawReleased(application: application))]
    }

    package func export(_ application: String, declaration: String) -> [CertificateEvent] {
        draws[application] == nil
            ? [] : [.exported(QuantityExported(application: application, declaration: declaration))]
    }
}

extension Certificate.Status {
    package var turkish: String {
        switch self {
        case .valid: "geçerli"
        case .expired: "süresi dolmuş"
        case .cancelled: "iptal edilmiş"
        case .transferred: "devredilmiş"
        case .split: "ifraz edilmiş"
        case .exhausted: "tükenmiş"
        }
    }
}
