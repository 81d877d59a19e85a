package import Regulation

extension Certificate {
    /// M21/2, M22/2: what was not exported is taken off the market.
    /// - Throws: 409 where it is cancelled already, or an export application holds some of it.
    package func cancel(_ command: CancelCertificate) throws(Refusal) -> [CertificateEvent] {
        _ = try required()
        guard cancellation == nil else {
            if command.cause != nil { return [] }
            throw .state(tr: "Belge zaten iptal edilmiştir.", en: "The certificate is cancelled already.")
        }
        let faults = Self.reasonFaults(command.reason, rule: "M21/2")
        if !faults.isEmpty { throw Refusal(.rule, faults) }
        try requireNotHeld(on: command.act.today)
        return [
            .cancelled(
                CertificateCancelled(reason: command.reason, on: command.act.today, cause: command.cause))
        ]
    }

    /// Bales that may be controlled anew once the certificate is cancelled: none that customs let out, and none at all
    /// where kilograms went out whose bales nobody named.
    package var neverExported: [CertifiedBale] {
        let exported = draws.values.filter { if case .exported = $0.phase { true } else { false } }
        guard exported.allSatisfy({ $0.bales != nil }) else { return [] }
        let gone = Set(exported.flatMap { $0.bales ?? [] })
        return bales.values.filter { !gone.contains($0.number) }
    }

    func requireNotHeld(on date: CalendarDate) throws(Refusal) {
        let held = draws.values.contains { draw in
            if case .exported = draw.phase { false } else { draw.isLive(on: date) }
        }
        guard held, let issued else { return }
        throw .state(
            "M26/2", tr: "\(issued.number) belgesini kullanan bir ihracat başvurusu sürüyor; önce o iptal edilmelidir.",
            en: "An export application holds some of \(issued.number); cancel that first.")
    }

    static func reasonFaults(_ reason: String, rule: Citation) -> [Fault] {
        var faults = Faults()
        faults.require(
            reason.contains { !$0.isWhitespace }, rule, at: "/reason", tr: "Gerekçe yazılmalıdır.",
            en: "A reason is needed.")
        return faults.list
    }
}
