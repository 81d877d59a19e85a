package import Regulation

package enum AccreditationKind {}
package typealias AccreditationID = Identifier<AccreditationKind>

/// M21/4, M29/6: bodies that certify sustainable cotton, accredited by TÜRKAK or by a signatory of an international
/// multilateral recognition agreement, from when and until when.
package struct Accreditations: Aggregate {
    package private(set) var accreditations: [AccreditationID: Accreditation] = [:]

    package init() {}

    package mutating func evolve(_ event: AccreditationsEvent) {
        switch event {
        case .recorded(let event):
            accreditations[event.accreditation] = Accreditation(recorded: event, withdrawal: nil)
        case .withdrawn(let event): accreditations[event.accreditation]?.withdrawal = event
        }
    }

    /// Until the first one is recorded, any is taken: the register is empty, and nothing can be asked of it.
    package var isEmpty: Bool { accreditations.isEmpty }

    func of(_ body: String) -> [Accreditation] {
        accreditations.values.filter { Spelling.same($0.recorded.body, body) }
    }

    /// - Throws: 422 where it would end before it begins, or names no agreement.
    package func record(_ recorded: AccreditationRecorded) throws(Refusal) -> [AccreditationsEvent] {
        var faults = Faults()
        faults.require(
            recorded.until.map { $0 >= recorded.from } ?? true, "M21/4", at: "/until",
            tr: "Son gün ilk günden önce olamaz.", en: "The last day is not before the first.")
        faults.require(
            recorded.recognition == .turkak || recorded.agreement?.isEmpty == false, "M21/4", at: "/agreement",
            tr: "TÜRKAK dışında, taraf olunan çok taraflı tanıma anlaşması yazılır.",
            en: "Beside TÜRKAK, the multilateral recognition agreement is named that the accreditor has signed.")
        try faults.throwIfAny()
        return accreditations[recorded.accreditation]?.recorded == recorded ? [] : [.recorded(recorded)]
    }

    /// - Throws: 404; 409 where it is withdrawn already.
    package func withdraw(_ withdrawn: AccreditationWithdrawn) throws(Refusal) -> [AccreditationsEvent] {
        guard let known = accreditations[withdrawn.accreditation] else {
            throw .notFound(tr: "Akreditasyon bulunamadı.", en: "There is no such accreditation.")
        }
        guard known.withdrawal == nil else {
            throw .state("M21/4", tr: "Akreditasyon zaten geri alınmıştır.", en: "It is withdrawn already.")
        }
        return [.withdrawn(withdrawn)]
    }
}

package struct Accreditation: Codable, Equatable, Sendable {
    package let recorded: AccreditationRecorded
    package internal(set) var withdrawal: AccreditationWithdrawn?

    package func holds(on date: CalendarDate) -> Bool {
        date >= recorded.from && (recorded.until.map { date <= $0 } ?? true)
            && (withdrawal.map { date < $0.from } ?? true)
    }
}

/// Stream `accreditations`.
package enum AccreditationsEvent: Equatable, Sendable {
    case recorded(AccreditationRecorded)
    case withdrawn(AccreditationWithdrawn)
}

package struct AccreditationRecorded: Codable, Equatable, Sendable {
    package enum Recognition: String, Codable, CaseIterable, Sendable {
        case turkak
        /// The accreditor has signed a multilateral recognition agreement.
        case multilateral
    }

    package let accreditation: AccreditationID
    package let body: String
    package let accreditedBy: String
    package let recognition: Recognition
    package let agreement: String?
    /// Empty: all.
    package let schemes: [String]
    package let from: CalendarDate
    /// The last day; `nil` until it is withdrawn.
    package let until: CalendarDate?
    package let source: String

    package init(
        accreditation: AccreditationID, body: String, accreditedBy: String, recognition: Recognition,
        agreement: String?, schemes: [String], from: CalendarDate, until: CalendarDate?, source: String
    ) {
        self.accreditation = accreditation
        self.body = body
        self.accreditedBy = accreditedBy
        self.recognition = recognition
        self.agreement = agreement
        self.schemes = schemes
        self.from = from
        self.until = until
        self.source = source
    }
}

package struct AccreditationWithdrawn: Codable, Equatable, Sendable {
    package let accreditation: AccreditationID
    package let from: CalendarDate
    package let reason: String

    package init(accreditation: AccreditationID, from: CalendarDate, reason: String) {
        self.accreditation = accreditation
        self.from = from
        self.reason = reason
    }
}
