import Regulation

/// M28/1: what an application for the control of an export or import has to hold, all faults at once.
enum TradeDeclaration {
    static let declaredMaximumBytes = 4096

    static func check(_ command: SubmitTradeApplication, for firm: Firm) throws(Refusal)
        -> (tariffLine: TariffLine, country: Country)
    {
        let rules = command.act.rules
        let tariffLine = TariffLine(command.tariffLine)
        let country = Country(command.country)
        var faults = Faults()
        faults.add(
            contentsOf: TradingParty.traderFaults(
                firm, direction: command.direction, user: command.user, on: command.act.today))
        faults.add(contentsOf: TradeScope.faults(direction: command.direction, regime: command.regime))
        faults.add(contentsOf: TradeScope.lineFaults(tariffLine, by: rules))
        faults.add(contentsOf: TradeScope.secondaryProductFaults(command))
        faults.add(contentsOf: TradeScope.countryFaults(country))
        faults.add(contentsOf: Quantity.faults(command.netWeight, at: "/netKg"))
        faults.add(contentsOf: ExportEvidence.faults(command))
        if command.direction == .export {
            faults.add(contentsOf: SustainableExport.faults(command.sustainable, for: tariffLine, by: rules))
        }
        faults.require(
            command.declared.utf8.count <= declaredMaximumBytes, nil, at: "/declared",
            tr: "Beyan edilen özellikler en fazla \(declaredMaximumBytes) bayt olabilir.",
            en: "The declared properties may take at most \(declaredMaximumBytes) bytes.")
        faults.add(contentsOf: documentFaults(command.documents))
        faults.add(contentsOf: missingDocuments(command.documents, for: command.direction, by: rules))
        try faults.throwIfAny()
        guard let tariffLine, let country else { throw Refusal(.rule, faults.list) }
        return (tariffLine, country)
    }

    /// M28/1: which documents the Ministry wants is a parameter, and none unless it says so.
    private static func missingDocuments(
        _ documents: [AttachedDocument], for direction: TradeDirection, by rules: Rules
    ) -> [Fault] {
        let wanted = rules.list(direction == .export ? .exportDocuments : .importDocuments)
        let given = Set(documents.map(\.kind))
        return wanted.filter { !given.contains($0) }.map { kind in
            Fault(
                "M28/1", at: "/documents", tr: "Başvuruya “\(kind)” belgesi eklenmelidir.",
                en: "The application needs the document “\(kind)”.")
        }
    }

    /// What these rules say to an application that was made by others.
    static func faults(_ submitted: TradeApplicationSubmitted, by rules: Rules) -> [Fault] {
        var faults = TradeScope.lineFaults(submitted.tariffLine, by: rules)
        if submitted.direction == .export {
            faults += SustainableExport.faults(submitted.sustainable, for: submitted.tariffLine, by: rules)
        }
        return faults + missingDocuments(submitted.documents, for: submitted.direction, by: rules)
    }

    private static func documentFaults(_ documents: [AttachedDocument]) -> [Fault] {
        var faults = Faults()
        for (index, document) in documents.enumerated() {
            faults.add(contentsOf: FreeText.faults(document.kind, at: "/documents/\(index)/kind"))
            faults.require(
                document.hasWellFormedHash, nil, at: "/documents/\(index)/sha256",
                tr: "SHA-256 özeti 64 onaltılık rakamdan oluşur.", en: "A SHA-256 hash has 64 hexadecimal digits.")
        }
        return faults.list
    }
}
