package import Regulation

/// M35/2, M35/3: nothing in TAREKS while suspended; afterwards only once mended and notified again.
enum StandingRule {
    static func faults(_ standing: FactoryStanding) -> [Fault] {
        switch standing {
        case .clear: []
        case .suspended(let until):
            [
                Fault(
                    "M35/2", tr: "Fabrikanın faaliyeti \(until) günü sonuna kadar askıdadır.",
                    en: "The factory is suspended to the end of \(until).")
            ]
        case .unmended(let warning):
            [
                Fault(
                    "M35/3", tr: "Askıya sebep olan \(warning) sayılı uyarıdaki uygunsuzluk giderilmemiştir.",
                    en: "What warning \(warning), the cause of the suspension, named is not remedied.")
            ]
        case .mustNotifyAgain:
            [
                Fault(
                    "M35/3", tr: "Askıdan sonra yeniden bildirimde bulunulması gerekir.",
                    en: "After a suspension the factory notifies again.")
            ]
        }
    }
}

extension FactoryStanding {
    /// Why nothing can be done in TAREKS; none where it is clear.
    package var faults: [Fault] { StandingRule.faults(self) }
}
