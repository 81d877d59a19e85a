package import CottonControl
package import Foundation
package import Regulation

extension FactoryView {
    /// M35/1, M36/2
    package struct Warning: Codable, Equatable, Sendable {
        package let number: Int
        package let findings: [Finding]
        package let on: CalendarDate
        package let remedyBy: CalendarDate
        package let remediedOn: CalendarDate?
        /// Not remedied, and the time for it is over.
        package let overdue: Bool
        /// M36/2: in whose place another is to be employed.
        package let responsibleInspector: InspectorID?
        package let inspection: Int?

        init(_ warning: Factory.Warning, on date: CalendarDate) {
            number = warning.warned.warning
            findings = warning.warned.findings
            on = warning.warned.on
            remedyBy = warning.warned.remedyBy
            remediedOn = warning.remediedOn
            overdue = warning.isOpen && warning.warned.remedyBy < date
            responsibleInspector = warning.warned.inspector
            inspection = warning.warned.inspection
        }
    }

    /// M33/1
    package struct Inspection: Codable, Equatable, Sendable {
        package struct Sample: Codable, Equatable, Sendable {
            package let number: Int
            package let what: String
            package let netKg: Decimal?
            package let returnedOn: CalendarDate?
        }

        package let number: Int
        package let on: CalendarDate
        package let cause: InspectionCause
        package let commission: [NotificationView.Member]
        package let findings: [InspectionFinding]
        package let samples: [Sample]
        /// M33/2: something was found that is referred for prosecution.
        package let mustBeReferred: Bool

        init(_ inspection: Factory.Inspection, names: Names) {
            let inspected = inspection.inspected
            number = inspected.inspection
            on = inspected.on
            cause = inspected.cause
            commission = inspected.members.map { member in
                NotificationView.Member(userId: names.userID(member.user), tradeInspector: member.tradeInspector)
            }
            findings = inspected.findings
            samples = inspected.samples.map { sample in
                Sample(
                    number: sample.sample, what: sample.what, netKg: sample.netWeight.map { Decimal($0) },
                    returnedOn: inspection.returned[sample.sample])
            }
            mustBeReferred = inspection.mustBeReferred
        }
    }

    /// M34/1-b
    package struct Change: Codable, Equatable, Sendable {
        package enum Status: String, Codable, CaseIterable, Sendable {
            case reported
            case examination
            case noted
        }

        package let number: Int
        package let on: CalendarDate
        package let conditions: [ChangedCondition]
        package let note: String
        package let responsibleInspectors: [InspectorID]?
        package let reportedOn: CalendarDate
        package let status: Status
        package let decidedOn: CalendarDate?
        package let decisionNote: String?

        init(_ change: Factory.Change) {
            number = change.reported.change
            on = change.reported.report.on
            conditions = change.reported.report.conditions
            note = change.reported.report.note
            responsibleInspectors = change.reported.report.responsibleInspectors
            reportedOn = change.reported.reportedOn
            switch change.decided?.decision {
            case nil: status = .reported
            case .examination: status = .examination
            case .noted: status = .noted
            }
            decidedOn = change.decided?.on
            decisionNote = change.decided?.note
        }
    }
}

extension Factory {
    /// Those whom a view names.
    package var people: Set<SubjectID> { Set(inspections.flatMap { $0.inspected.members.map(\.user) }) }
}
