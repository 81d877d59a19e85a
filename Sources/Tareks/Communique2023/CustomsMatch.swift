import Regulation

/// M32: what is declared to customs and the reference it names are the same.
enum CustomsMatch {
    /// Judged by the rules of the day on which the declaration was registered.
    static func match(_ command: RegisterDeclaration, against application: TradeApplication?) throws(Refusal)
        -> DeclarationRegistered
    {
        let known = command.act.rules
        let rules = Rules(on: command.registeredOn, parameters: known.parameters, holidays: known.holidays)
        let tariffLine = TariffLine(command.tariffLine)
        let reference = ReferenceNumber(command.reference)
        let isFixed = OutOfScope.isFixed(command.reference, by: rules)

        var faults = Faults()
        faults.add(contentsOf: FreeText.faults(command.declaration, rule: "M32/1", at: "/declaration"))
        faults.require(
            command.registeredOn <= command.act.today, "M32/1", at: "/registeredOn",
            tr: "Beyannamenin tescil günü gelecekte olamaz.", en: "A declaration is not registered in the future.")
        faults.add(contentsOf: Quantity.faults(command.netWeight, at: "/netKg"))
        if tariffLine == nil { faults.add(TradeScope.malformedLine) }
        if isFixed {
            faults.add(contentsOf: OutOfScope.faults(command, tariffLine: tariffLine, by: rules))
        } else {
            faults.add(contentsOf: referenceFaults(command, reference, application))
            if let submission = application?.submission {
                faults.add(contentsOf: differences(command, tariffLine: tariffLine, from: submission))
            }
        }
        try faults.throwIfAny()
        guard let tariffLine, let reference else { throw Refusal(.rule, faults.list) }
        return DeclarationRegistered(
            declaration: command.declaration, registeredOn: command.registeredOn, direction: command.direction,
            reference: reference, tariffLine: tariffLine, firm: command.firm, netWeight: command.netWeight,
            application: isFixed ? nil : application?.submission?.application, outOfScope: isFixed)
    }

    /// M32/1: a reference that was issued, is neither cancelled nor used, and is valid on the day of registration.
    private static func referenceFaults(
        _ command: RegisterDeclaration, _ reference: ReferenceNumber?, _ application: TradeApplication?
    ) -> [Fault] {
        guard let reference else {
            return [fault("TAREKS referans numarası 23 rakamdan oluşur.", "A reference has 23 digits.")]
        }
        guard let application, let issued = application.reference, issued.number == reference else {
            return reference.hasValidCheckDigit
                ? [fault("Bu TAREKS referans numarası bulunmuyor.", "There is no such reference.")]
                : [
                    fault(
                        "TAREKS referans numarasının kontrol basamağı tutmuyor; numara yanlış yazılmış olabilir.",
                        "The reference's check digit is wrong; the number may be mistyped.")
                ]
        }
        switch application.phase {
        case .cancelled: return [fault("TAREKS referans numarası iptal edilmiş.", "The reference was cancelled.")]
        case .concluded(_, use: .some(let use)) where use.declaration != command.declaration:
            return [
                fault(
                    "TAREKS referans numarası başka bir beyannamede kullanılmış.",
                    "The reference was used in another declaration.")
            ]
        case .concluded, .notSubmitted, .awaitingInspection, .refused: break
        }
        if issued.validFrom <= command.registeredOn, command.registeredOn <= issued.validUntil { return [] }
        return [
            fault(
                "TAREKS referans numarası \(command.registeredOn) gününde geçerli değil "
                    + "(\(issued.validFrom) – \(issued.validUntil)).",
                "The reference is not valid on \(command.registeredOn) (\(issued.validFrom) – \(issued.validUntil)).")
        ]
    }

    private static func fault(_ tr: String, _ en: String) -> Fault {
        Fault("M32/1", at: "/reference", tr: tr, en: en)
    }

    /// M32/2: tariff line, firm, quantity and the like are the same.
    private static func differences(
        _ command: RegisterDeclaration, tariffLine: TariffLine?, from submission: TradeApplicationSubmitted
    ) -> [Fault] {
        var faults = Faults()
        faults.require(
            command.direction == submission.direction, "M32/2", at: "/direction",
            tr: "Beyannamenin yönü (ihracat veya ithalat) referansınkinden farklı.",
            en: "The declaration's direction differs from the reference's.")
        faults.require(
            tariffLine == nil || tariffLine == submission.tariffLine, "M32/2", at: "/gtip",
            tr: "GTİP, referans kapsamındaki GTİP'ten (\(submission.tariffLine)) farklı.",
            en: "The tariff line differs from the reference's (\(submission.tariffLine)).")
        faults.require(
            command.firm == submission.firm, "M32/2", at: "/firm",
            tr: "Firma, referansın verildiği firma değil.", en: "The firm is not the one that the reference is for.")
        faults.require(
            command.netWeight == submission.netWeight, "M32/2", at: "/netKg",
            tr:
                "Miktar (\(command.netWeight) kg), referans kapsamındaki miktardan (\(submission.netWeight) kg) farklı.",
            en: "The quantity (\(command.netWeight) kg) differs from the reference's (\(submission.netWeight) kg).")
        return faults.list
    }
}
