package import CottonControl
package import Regulation
import Tareks

extension CommandSession {
    /// M38/1: a fee that the directorate charges by hand.
    package func chargeFee(_ vkn: TaxNumber, _ kind: FeeKind, amount: Lira?, cause: String) async throws
        -> FeeAccountView
    {
        let directorate = try Access.region(of: actor)
        let (firm, account) = try await account(of: vkn)
        let events = try account.accrue(kind, amount: amount, for: cause, by: directorate, act)
        return FeeAccountView(try await append(events, to: .fees(of: firm)), on: act.today)
    }

    /// M38/1: a payment to the revolving fund.
    package func recordPayment(_ vkn: TaxNumber, _ payment: Payment) async throws -> FeeAccountView {
        _ = try Access.region(of: actor)
        let (firm, account) = try await account(of: vkn)
        return FeeAccountView(try await append(try account.pay(payment, act), to: .fees(of: firm)), on: act.today)
    }

    /// M38/1: what an inspection of a factory costs its firm falls due with it.
    func accrueInspectionFee(of firm: SubjectID, for cause: String, by directorate: DirectorateCode) async throws {
        try await accrue(.factoryInspection, of: firm, for: cause, by: directorate)
    }

    /// M16/1, M38/1: a training falls due with it, for the firm that sent the inspector; where none is named, for the
    /// one that employs them.
    func accrueTrainingFee(of inspector: ResponsibleInspector, sentBy vkn: TaxNumber?, for cause: String) async throws {
        let directorate = try Access.region(of: actor)
        let payer: SubjectID?
        if let vkn {
            payer = services.pseudonyms.firm(vkn)
        } else {
            payer = try await employer(of: inspector)
        }
        guard let payer else { return }
        guard try await load(.firm(payer)).isDefined else {
            throw Refusal.rule(
                "M38/1", at: "/firm", tr: "Bu firma tanımlı değil.", en: "This firm is not defined.")
        }
        try await accrue(.training, of: payer, for: cause, by: directorate)
    }

    /// The firm of the factory that the inspector works for this season, or in the coming one.
    private func employer(of inspector: ResponsibleInspector) async throws -> SubjectID? {
        let current = Season(containing: act.today)
        guard let employment = inspector.employments.last(where: { $0.season >= current }) else { return nil }
        return try await load(.factory(employment.factory)).registered?.firm
    }

    private func accrue(_ kind: FeeKind, of firm: SubjectID, for cause: String, by directorate: DirectorateCode)
        async throws
    {
        let account = try await load(.fees(of: firm))
        let events = try account.accrue(kind, for: cause, by: directorate, act)
        if !events.isEmpty { _ = try await append(events, to: .fees(of: firm)) }
    }

    /// M38/2
    package func recordSampleSale(_ sale: SampleSale) async throws -> SampleSalesView {
        let directorate = try Access.region(of: actor)
        let name = StreamName.sampleSales(of: directorate)
        let sales = try await append(try await loadSubject(name).record(sale, act), to: name)
        return SampleSalesView(sales, of: directorate)
    }

    private func account(of vkn: TaxNumber) async throws -> (SubjectID, FeeAccount) {
        let firm = services.pseudonyms.firm(vkn)
        let known = try await load(.firm(firm))
        guard known.isDefined else {
            throw Refusal.notFound(tr: "Bu firma tanımlı değil.", en: "This firm is not defined.")
        }
        try Access.require(actor, toWriteOf: known)
        return (firm, try await loadSubject(.fees(of: firm)))
    }
}
