import Regulation

/// M14/4: a lot is not found in conformity while the classing of some of its bales is void.
enum VoidClassing {
    static func faults(of lot: Lot) -> [Fault] {
        (lot.presented?.bales ?? []).compactMap { bale in
            guard let void = lot.voidClassings[bale.number] else { return nil }
            let conditions = void.conditions.joined(separator: ", ")
            return Fault(
                "M14/4", at: "/conforming",
                tr: "Balya \(bale.number): numunesi şartları taşımıyor (\(conditions)); sınıflandırması geçersizdir.",
                en:
                    "Bale \(bale.number): its sample does not meet the conditions (\(conditions)); its classing is void."
            )
        }
    }
}
