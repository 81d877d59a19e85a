import Regulation

/// The 23 digits, in groups for the eye; what is copied has no spaces. Template: `reference`, over its own names.
struct ReferenceNumberView: Sendable {
    let digits: String
    let groups: [String]
    /// As it stands in box 44 of the declaration (M32/1).
    let box44: String

    init(_ digits: String, _ texts: Texts) {
        self.digits = digits
        groups = Self.groups(of: digits)
        box44 = texts("trade.box.text", ["number": digits])
    }

    /// Fours, from the left.
    static func groups(of digits: String) -> [String] {
        var rest = digits[...]
        var groups: [String] = []
        while !rest.isEmpty {
            groups.append(String(rest.prefix(4)))
            rest = rest.dropFirst(4)
        }
        return groups
    }
}

/// What is left of a reference's two months (M29/3, M30/3). Template: `validity`, over its own names.
struct Validity: Sendable {
    let deadline: Deadline
    let days: String
    let daysLeft: String

    init(from first: CalendarDate, until last: CalendarDate, _ visit: Visit) {
        deadline = Deadline(Istanbul.lastSecond(of: last), visit)
        days = String(last.daysSince1970 - first.daysSince1970)
        daysLeft = String(max(0, last.daysSince1970 - visit.today.daysSince1970))
    }
}

extension Formats {
    /// Digits in fours, for the eye; a line may end between them.
    func inFours(_ digits: String) -> String {
        ReferenceNumberView.groups(of: digits).joined(separator: " ")
    }
}
