import Regulation
import Tareks

extension Party {
    func subject(_ pseudonyms: Pseudonyms) -> SubjectID {
        switch number {
        case .tax(let number): pseudonyms.firm(number)
        case .citizen(let number): pseudonyms.citizen(number)
        }
    }

    var record: PartyRecord {
        switch number {
        case .tax(let number): PartyRecord(vkn: number.digits, title: title)
        case .citizen(let number): PartyRecord(vkn: nil, tckn: number.digits, title: title)
        }
    }
}

extension CommandSession {
    /// Keeps an owner as declared, each time anew (M34/1-e); one that is defined in TAREKS goes by the directorate's
    /// words.
    func keep(_ party: Party) async throws -> (id: SubjectID, revision: Int, record: PartyRecord) {
        let id = party.subject(services.pseudonyms)
        if let known = try await services.subjects.current(PartyRecord.self, of: id) {
            let isKept = if known.record == party.record { true } else { try await load(.firm(id)).isDefined }
            if isKept { return (id, known.revision, known.record) }
        }
        return (id, try await services.subjects.put(party.record, of: id), party.record)
    }

    func names(of parties: SubjectID..., people: [SubjectID] = []) async throws -> Names {
        Names(
            parties: try await services.subjects.records(PartyRecord.self, of: parties),
            people: try await services.subjects.records(PersonRecord.self, of: people))
    }
}
