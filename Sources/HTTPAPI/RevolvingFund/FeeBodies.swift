import CottonControl
import Regulation

struct FeeBody: RequestBody {
    let kind: FeeKind
    let amount: Lira?
    let cause: String

    init?(_ fields: FieldReader) {
        let kind = fields.required("kind", .oneOf(FeeKind.self))
        amount = fields.optional("amount", .lira)
        let cause = fields.required("cause", .text(1...500))
        guard let kind, let cause else { return nil }
        self.kind = kind
        self.cause = cause
    }
}

extension Payment: RequestBody {
    package init?(_ fields: FieldReader) {
        let amount = fields.required("amount", .lira)
        let on = fields.required("on", .date)
        let receipt = fields.required("receipt", .text(1...100))
        guard let amount, let on, let receipt else { return nil }
        self.init(amount: amount, on: on, receipt: receipt)
    }
}

extension SampleSale: RequestBody {
    package init?(_ fields: FieldReader) {
        let on = fields.required("on", .date)
        let netWeight = fields.required("netKg", .kilograms)
        let amount = fields.required("amount", .lira)
        let receipt = fields.required("receipt", .text(1...100))
        guard let on, let netWeight, let amount, let receipt else { return nil }
        self.init(on: on, netWeight: netWeight, amount: amount, receipt: receipt)
    }
}

extension FieldKind where Value == Lira {
    /// Turkish lira with at most two decimals, read exactly.
    static var lira: FieldKind {
        .thousandths(atMost: 1_000_000_000, unit: "TRY").map { thousandths, input in
            guard thousandths % 10 == 0 else {
                input.fault(tr: "En çok iki ondalık basamak olabilir.", en: "This has at most two decimals.")
                return nil
            }
            return Lira(kurus: Int64(thousandths / 10))
        }
    }
}
