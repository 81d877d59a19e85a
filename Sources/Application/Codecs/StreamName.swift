package import CottonControl
package import Regulation
package import Tareks

/// The stream of one aggregate.
package struct StreamName<A: Aggregate>: Hashable, Sendable where A.Event: StoredEvent {
    package let text: String

    private init(_ text: String) {
        self.text = text
    }

    /// The part behind the category: what the aggregate is called.
    package var id: String { text.split(separator: "-", maxSplits: 1).dropFirst().first.map(String.init) ?? "" }
}

extension StreamName<Firm> {
    package static func firm(_ id: SubjectID) -> Self { Self("firm-\(id)") }
}

extension StreamName<DataSubject> {
    package static func subject(_ id: SubjectID) -> Self { Self("subject-\(id)") }
}

extension StreamName<TradeApplication> {
    package static func trade(_ id: TradeApplicationID) -> Self { Self("trade-\(id)") }
}

extension StreamName<TraderRecord> {
    package static func trader(_ firm: SubjectID) -> Self { Self("trader-\(firm)") }
}

extension StreamName<Declaration> {
    package static func declaration(_ id: String) -> Self { Self("declaration-\(id)") }
}

extension StreamName<Factory> {
    package static func factory(_ id: FactoryID) -> Self { Self("factory-\(id)") }
}

extension StreamName<SeasonalNotification> {
    package static func notification(_ id: NotificationID) -> Self { Self("notification-\(id)") }
}

extension StreamName<RegistryNumbers> {
    package static let registryNumbers = Self("registry-numbers")
}

extension StreamName<SeasonRegister> {
    package static func season(_ season: Season, of factory: FactoryID) -> Self { Self("season-\(factory)-\(season)") }
}

extension StreamName<ResponsibleInspector> {
    package static func inspector(_ id: InspectorID) -> Self { Self("inspector-\(id)") }
}

extension StreamName<Laboratories> {
    package static let laboratories = Self("laboratories")
}

extension StreamName<ClassTables> {
    package static let classTables = Self("class-tables")
}

extension StreamName<Accreditations> {
    package static let accreditations = Self("accreditations")
}

extension StreamName<SchemeCertificate> {
    /// - Parameter key: `Pseudonyms.schemeCertificate`.
    package static func schemeCertificate(_ key: String) -> Self { Self("scheme-certificate-\(key)") }
}

extension StreamName<Sampling> {
    package static func sampling(_ id: SamplingID) -> Self { Self("sampling-\(id)") }
}

extension StreamName<AnalysisReport> {
    /// - Parameter key: `Pseudonyms.report`.
    package static func analysis(_ key: String) -> Self { Self("analysis-\(key)") }
}

extension StreamName<Lot> {
    package static func lot(_ id: LotID) -> Self { Self("lot-\(id)") }
}

extension StreamName<Certificate> {
    package static func certificate(_ number: CertificateNumber) -> Self { Self("certificate-\(number)") }
}

extension StreamName<StandardSampleRegister> {
    package static func standardSamples(of directorate: DirectorateCode) -> Self {
        Self("standard-samples-\(directorate)")
    }
}

extension StreamName<FeeAccount> {
    package static func fees(of firm: SubjectID) -> Self { Self("fees-\(firm)") }
}

extension StreamName<SampleSales> {
    package static func sampleSales(of directorate: DirectorateCode) -> Self { Self("sample-sales-\(directorate)") }
}

extension StreamName<Referral> {
    package static func referral(_ id: ReferralID) -> Self { Self("referral-\(id)") }
}

extension StreamName<RuleBook> {
    package static let rules = Self("rules")
}

extension StreamName<RiskProfiles> {
    package static let riskProfiles = Self("risk-profiles")
}

extension StreamName<ClockSetting> {
    package static let sandboxClock = Self("sandbox-clock")
}
