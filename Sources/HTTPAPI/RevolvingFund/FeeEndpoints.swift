import Application
import CottonControl
import HTTPTypes
import Regulation
import Tareks

/// M38: what is due to the revolving fund, and what it got.
enum FeeEndpoints {
    static let all = [charge, pay, account, sell, sales]

    static let charge = Endpoint.command(
        .post, "/v1/firms/{vkn}/fees", .fees, tr: "Firmaya masraf tahakkuk ettirir (M38/1)",
        en: "Charges a fee to a firm (M38/1)", roles: [.directorate], body: FeeBody.self,
        answers: FeeAccountView.self
    ) { session, call, body in
        let vkn = try call.taxNumber()
        let view = try await session.chargeFee(vkn, body.kind, amount: body.amount, cause: body.cause)
        return reply(view, vkn, session)
    }

    static let pay = Endpoint.command(
        .post, "/v1/firms/{vkn}/payments", .fees, tr: "Döner Sermayeye yatan tutarı kaydeder (M38/1)",
        en: "Records a payment to the revolving fund (M38/1)", roles: [.directorate], body: Payment.self,
        answers: FeeAccountView.self
    ) { session, call, body in
        let vkn = try call.taxNumber()
        return reply(try await session.recordPayment(vkn, body), vkn, session)
    }

    static let account = Endpoint.query(
        "/v1/firms/{vkn}/fees", .fees, tr: "Firmanın borcu, ödemeleri ve gecikmişi",
        en: "What a firm owes, paid, and has in arrears",
        roles: [.generalDirectorate, .directorate, .auditor, .firmUser, .responsibleInspector], current: true,
        isVersioned: true, answers: FeeAccountView.self
    ) { call in
        let id = call.services.pseudonyms.firm(try call.taxNumber())
        let (firm, _) = try await call.services.aggregates.load(.firm(id))
        guard firm.isDefined else { throw Problem.noRecord }
        try Visibility.require(try call.actor(), seesFirm: id, firm: firm, on: call.today)
        let (account, version) = try await call.services.aggregates.load(.fees(of: id))
        return Found(FeeAccountView(account, on: call.today), version: version)
    }

    static let sell = Endpoint.command(
        .post, "/v1/sample-sales", .fees, tr: "Numune satışının gelirini kaydeder (M38/2)",
        en: "Records income from samples sold (M38/2)", roles: [.directorate], body: SampleSale.self,
        answers: SampleSalesView.self
    ) { session, _, body in
        let view = try await session.recordSampleSale(body)
        return Reply(view, status: 201, version: session.version(of: .sampleSales(of: view.directorate)))
    }

    static let sales = Endpoint.query(
        "/v1/sample-sales/{directorate}", .fees, tr: "Bölgenin numune satışları ve geliri",
        en: "A region's sales of samples and their income", roles: Role.officers, current: true,
        isVersioned: true, answers: SampleSalesView.self
    ) { call in
        let directorate: DirectorateCode = try call.id("directorate")
        try Visibility.require(try call.actor(), sees: directorate)
        let (sales, version) = try await call.services.aggregates.load(.sampleSales(of: directorate))
        return Found(SampleSalesView(sales, of: directorate), version: version)
    }

    private static func reply(_ view: FeeAccountView, _ vkn: TaxNumber, _ session: CommandSession)
        -> Reply<FeeAccountView>
    {
        Reply(
            view, status: 201, version: session.version(of: .fees(of: session.services.pseudonyms.firm(vkn))),
            location: "/v1/firms/\(vkn.digits)/fees")
    }
}
