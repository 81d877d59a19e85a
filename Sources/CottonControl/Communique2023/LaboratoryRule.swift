import Regulation

/// M14/1, M14/5, M20/3: tek balya rests on the report of a laboratory that the General Directorate names.
enum LaboratoryRule {
    static func faults(_ declared: LotDeclaration, _ standards: LotStandards, _ act: Act) -> [Fault] {
        guard let report = declared.laboratoryReport else {
            guard declared.method == .tekBalya else { return [] }
            return [
                Fault(
                    "M20/3", at: "/laboratoryReport", tr: "Tek balya başvurusu laboratuvar analiz raporuna dayanır.",
                    en: "A tek balya application rests on a laboratory's report.")
            ]
        }
        var faults = Faults()
        faults.require(
            report.on <= act.today, "M20/3", at: "/laboratoryReport/on",
            tr: "Laboratuvar raporunun tarihi ileri bir tarih olamaz.", en: "The report's date lies ahead.")
        faults.add(
            contentsOf: naming(
                report.laboratory, on: report.on, in: standards.laboratories, at: "/laboratoryReport/laboratory"))
        faults.require(
            standards.analysis != nil || act.rules.number(.laboratoryReportsDelivered) == 0, "M20/3",
            at: "/laboratoryReport/number",
            tr: "\(report.number) sayılı rapor laboratuvarca sisteme verilmemiştir.",
            en: "The laboratory has not delivered report \(report.number).")
        if let analysis = standards.analysis {
            faults.require(
                analysis.report.on == report.on, "M20/3", at: "/laboratoryReport/on",
                tr: "Raporun tarihi \(analysis.report.on), beyan edilen \(report.on).",
                en: "The report is of \(analysis.report.on); \(report.on) was declared.")
            faults.add(
                contentsOf: AnalysisComparison(analysis, tolerances: nil).differences(from: declared.bales).map(\.fault)
            )
        }
        return faults.list
    }

    /// Named on the day of the analysis.
    static func naming(_ name: String, on date: CalendarDate, in laboratories: Laboratories, at pointer: String)
        -> [Fault]
    {
        guard !laboratories.isEmpty, laboratories.find(name)?.isNamed(on: date) != true else { return [] }
        return [
            Fault(
                "M14/5", at: pointer,
                tr: "“\(name)”, \(date) tarihinde Genel Müdürlükçe belirlenmiş laboratuvarlardan değildir.",
                en: "“\(name)” is not a laboratory that the General Directorate named for \(date).")
        ]
    }
}
