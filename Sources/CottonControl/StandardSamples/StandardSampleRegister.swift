package import Regulation

/// M10: the standard type samples of one region, numbered from 1.
package struct StandardSampleRegister: Aggregate {
    package internal(set) var samples: [StandardSample] = []

    package init() {}

    package subscript(number: Int) -> StandardSample? { samples.first { $0.number == number } }

    package mutating func evolve(_ event: StandardSampleEvent) {
        switch event {
        case .prepared(let event):
            if let worn = samples.firstIndex(where: { $0.number == event.replaces }) {
                samples[worn].replacedOn = event.on
            }
            samples.append(
                StandardSample(
                    number: event.number, type: event.type, properties: event.properties, preparedOn: event.on,
                    replaces: event.replaces))
        case .sent(let event):
            guard let sent = samples.firstIndex(where: { $0.number == event.number }) else { return }
            samples[sent].holdings.append(StandardSample.Holding(unit: event.unit, since: event.on))
        }
    }
}

/// Stream `standard-samples-DIRECTORATE`.
package enum StandardSampleEvent: Equatable, Sendable {
    case prepared(StandardSamplePrepared)
    case sent(StandardSampleSent)
}

/// M10/2, M10/3
package struct StandardSamplePrepared: Codable, Equatable, Sendable {
    package let number: Int
    package let type: StandardType
    package let properties: StandardProperties
    package let on: CalendarDate
    package let replaces: Int?
    /// Why the earlier one was replaced.
    package let reason: String?
}

/// M10/2: given to an inspection unit.
package struct StandardSampleSent: Codable, Equatable, Sendable {
    package let number: Int
    package let unit: String
    package let on: CalendarDate
}
