import CottonControl
import Regulation
import Testing

@Suite("What is due to the revolving fund")
struct FeeTests {
    private func account(on day: String = "2025-09-01") throws -> FeeAccount {
        let act = try Scene.act(on: day)
        return FeeAccount(
            folding: try FeeAccount().accrue(.factoryInspection, for: "M19/2 n-1", by: Scene.directorate, act))
    }

    @Test("M38/1, M38/3: an inspection is due by the tariff of its day, and late after the days to pay it")
    func due() throws {
        let account = try account()
        #expect(account.balance == Lira(kurus: 250_000))
        #expect(try account.arrears(on: Scene.date("2025-10-01")) == .zero)
        #expect(try account.arrears(on: Scene.date("2025-10-02")) == Lira(kurus: 250_000))
    }

    @Test("M38/3: where there is a tariff no other amount is taken, and where there is none it is named")
    func tariff() throws {
        let act = try Scene.act(on: "2025-09-01")
        #expect(
            refusals {
                try FeeAccount().accrue(.training, amount: Lira(kurus: 1), for: "kurs", by: Scene.directorate, act)
            } == ["rule M38/3 /amount"])
        #expect(
            refusals { try FeeAccount().accrue(.other, for: "", by: Scene.directorate, act) }
                == ["rule M38/1 /cause", "rule M38/1 /amount"])
    }

    @Test("M38/1: a payment counts once, by its receipt, and pays what fell due first")
    func paid() throws {
        var account = try account()
        let act = try Scene.act(on: "2025-10-10")
        let payment = Payment(amount: Lira(kurus: 100_000), on: act.today, receipt: "A-1")
        for event in try account.pay(payment, act) { account.evolve(event) }
        #expect(try account.pay(payment, act).isEmpty)
        #expect(account.balance == Lira(kurus: 150_000))
        #expect(account.arrears(on: act.today) == Lira(kurus: 150_000))
        let other = Payment(amount: Lira(kurus: -1), on: act.today.adding(days: 1), receipt: "A-1")
        #expect(
            refusals { try account.pay(other, act) }
                == ["rule M38/1 /amount", "rule M38/1 /on", "rule M38/1 /receipt"])
    }

    @Test("M38/2: income from samples sold adds up, each receipt once")
    func sold() throws {
        let act = try Scene.act(on: "2025-10-10")
        let sale = SampleSale(
            on: act.today, netWeight: Kilograms(grams: 12_500), amount: Lira(kurus: 87_550), receipt: "S-1")
        let sales = SampleSales(folding: try SampleSales().record(sale, act))
        #expect(sales.income == Lira(kurus: 87_550))
        #expect(try sales.record(sale, act).isEmpty)
        let nothing = SampleSale(on: act.today, netWeight: .zero, amount: .zero, receipt: " ")
        #expect(
            refusals { try sales.record(nothing, act) }
                == ["rule M38/2 /netKg", "rule M38/2 /amount", "rule M38/2 /receipt"])
    }

    @Test("Lira are exact, and stop at the largest amount", arguments: [(-5, "-0.05"), (123_450, "1234.50")])
    func lira(kurus: Int64, text: String) {
        #expect(Lira(kurus: kurus).description == text)
        #expect(Lira(kurus: .max) + Lira(kurus: 1) == Lira(kurus: .max))
        #expect(Lira(kurus: .min) - Lira(kurus: 1) == Lira(kurus: .min))
    }
}
