package import Regulation

extension Certificate {
    /// M24: bales go to another holder under a new number, which keeps the control date and its year.
    package func transfer(_ command: TransferCertificate) throws(Refusal) -> CertificateOutcome {
        let issued = try required()
        var faults = Faults()
        faults.add(contentsOf: Movement.faults(of: self, issued, command.act))
        faults.require(
            command.to != issued.holder, "M24/1", at: "/to", tr: "Devir, belgenin şimdiki sahibine yapılamaz.",
            en: "A certificate is not transferred to its holder.")
        let chosen = chosen(command.bales, on: command.act.today)
        faults.add(contentsOf: Movement.faults(moving: chosen, of: self, on: command.act.today, at: "/bales"))
        try faults.throwIfAny()
        let child = issued.cut(
            chosen.compactMap { bales[$0] }, as: issued.number.child(children.count + 1), by: .transfer,
            to: (command.to, command.toRevision), code: command.verificationCode)
        return CertificateOutcome(
            parent: [.transferred(CertificateTransferred(child: child.number, to: command.to, bales: chosen))],
            children: [child])
    }

    /// M24: bales go to new certificates of the same holder; what no part names stays on this one.
    package func split(_ command: SplitCertificate) throws(Refusal) -> CertificateOutcome {
        let issued = try required()
        let parts = command.parts.map(spelled)
        var faults = Faults()
        faults.add(contentsOf: Movement.faults(of: self, issued, command.act))
        faults.add(contentsOf: Movement.faults(splitting: self, into: parts, on: command.act.today))
        try faults.throwIfAny()
        let made = zip(parts, command.verificationCodes).enumerated().map { index, part in
            issued.cut(
                part.0.compactMap { bales[$0] }, as: issued.number.child(children.count + index + 1), by: .split,
                to: (issued.holder, issued.holderRevision), code: part.1)
        }
        let split = zip(made, parts).map { CertificateSplit.Part(child: $0.number, bales: $1) }
        return CertificateOutcome(parent: [.split(CertificateSplit(parts: split))], children: made)
    }

    /// M22/2: what is left goes to a new certificate that names this one; this one ends. Control date and last day stay.
    /// - Throws: 409 where an export application holds some of it, or took kilograms without naming their bales.
    package func reissue(_ command: ReissueCertificate) throws(Refusal) -> CertificateOutcome {
        let issued = try required()
        var faults = Faults()
        faults.add(contentsOf: Movement.faults(of: self, issued, command.act, rule: "M22/2"))
        faults.add(contentsOf: Self.reasonFaults(command.reason, rule: "M22/2"))
        try faults.throwIfAny()
        try requireNotHeld(on: command.act.today)
        guard !holdsUnnamed(on: command.act.today) else {
            throw .state(
                "M22/2",
                tr: "\(issued.number) belgesinden balya belirtilmeden çıkan miktarın balyaları önce yazılmalıdır.",
                en: "Kilograms left \(issued.number) without naming their bales; name those first.")
        }
        let chosen = remaining(on: command.act.today).bales
        let child = issued.cut(
            chosen.compactMap { bales[$0] }, as: issued.number.child(children.count + 1), by: .reissue,
            to: command.holder.map { ($0, command.holderRevision) } ?? (issued.holder, issued.holderRevision),
            code: command.verificationCode)
        return CertificateOutcome(
            parent: [
                .reissued(
                    CertificateReissued(
                        child: child.number, bales: chosen, reason: command.reason, on: command.act.today))
            ],
            children: [child])
    }

    private func chosen(_ selection: BaleSelection, on date: CalendarDate) -> [String] {
        switch selection {
        case .all: remaining(on: date).bales
        case .bales(let numbers): spelled(numbers)
        }
    }

    func required() throws(Refusal) -> CertificateIssued {
        guard let issued else {
            throw .notFound(tr: "Belge bulunamadı.", en: "There is no such certificate.")
        }
        return issued
    }
}

/// What a transfer or split writes: into the parent's stream, and one new stream for each child.
package struct CertificateOutcome: Equatable, Sendable {
    package let parent: [CertificateEvent]
    package let children: [CertificateIssued]
}

extension CertificateIssued {
    fileprivate func cut(
        _ bales: [CertifiedBale], as number: CertificateNumber, by origin: Origin,
        to holder: (id: SubjectID, revision: Int), code: String
    ) -> CertificateIssued {
        CertificateIssued(
            number: number, origin: origin, parent: self.number, method: method, lot: lot, lotNumber: lotNumber,
            season: season, factory: factory, directorate: directorate, holder: holder.id,
            holderRevision: holder.revision, inspector: inspector, controlDate: controlDate, validUntil: validUntil,
            verificationCode: code, bales: bales)
    }

    /// M23/1: valid one year from the control date.
    init(_ lot: LotPresented, controlDate: CalendarDate, _ details: CertificateDetails, _ act: Act) {
        self.init(
            number: CertificateNumber(season: lot.season, lot: lot.number), origin: .control, parent: nil,
            method: lot.method, lot: lot.lot, lotNumber: lot.number, season: lot.season, factory: lot.factory,
            directorate: lot.directorate, holder: lot.owner, holderRevision: lot.ownerRevision,
            inspector: lot.inspector, controlDate: controlDate,
            validUntil: CertificateValidity.lastDay(controlledOn: controlDate, act.rules),
            verificationCode: details.verificationCode, bales: lot.bales.map(CertifiedBale.init))
    }
}
