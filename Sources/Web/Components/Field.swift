/// A field of a form with its label, hint and faults. Template: `field`.
struct Field: Sendable {
    enum Form: Sendable {
        case input(Kind)
        case select, radios, checkbox, checkboxes
    }

    enum Kind: String, Sendable {
        case text, email, date
        /// Digits alone, such as a VKN.
        case digits
        /// With decimals; typed with a comma or a point.
        case decimal
    }

    enum Width: String, Sendable {
        case full, half, short
    }

    struct Option: Sendable {
        let id: String
        let value: String
        let label: String
        let isChosen: Bool
    }

    let id: String
    let name: String
    private(set) var label: String
    let hint: String?
    let value: String
    let options: [Option]
    let faults: [FaultLine]
    let isFaulty: Bool
    /// The ids of hint and faults, for those who listen.
    let describedBy: String?
    let width: String
    let unit: String?
    let autocomplete: String
    let inputType: String
    let inputMode: String
    var suggestions: [String] = [] {
        didSet { hasSuggestions = !suggestions.isEmpty }
    }
    private(set) var hasSuggestions = false
    private(set) var isInput = false
    private(set) var isSelect = false
    private(set) var isRadios = false
    private(set) var isCheckbox = false
    private(set) var isCheckboxes = false

    init(
        _ form: Form, id: String, name: String, label: String, hint: String?, value: String, options: [Option],
        faults: [FaultLine], width: Width, unit: String?, autocomplete: String
    ) {
        self.id = id
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.options = options
        self.faults = faults
        isFaulty = !faults.isEmpty
        let described = [hint.map { _ in id + "-hint" }, faults.isEmpty ? nil : id + "-fault"].compactMap(\.self)
        describedBy = described.isEmpty ? nil : described.joined(separator: " ")
        self.width = width.rawValue
        self.unit = unit
        self.autocomplete = autocomplete
        let kind = if case .input(let kind) = form { kind } else { Kind.text }
        inputType = [.email, .date].contains(kind) ? kind.rawValue : "text"
        inputMode = [.digits: "numeric", .decimal: "decimal"][kind] ?? "text"
        mark(form)
    }

    func with(_ form: Form) -> Field {
        var field = self
        field.mark(form)
        return field
    }

    /// One of several of a kind.
    func numbered(_ number: Int) -> Field {
        var field = self
        field.label = "\(number). \(label)"
        return field
    }

    private mutating func mark(_ form: Form) {
        (isInput, isSelect, isRadios, isCheckbox, isCheckboxes) = (false, false, false, false, false)
        switch form {
        case .input: isInput = true
        case .select: isSelect = true
        case .radios: isRadios = true
        case .checkbox: isCheckbox = true
        case .checkboxes: isCheckboxes = true
        }
    }

    /// `/owner/title` → `f-owner-title`
    static func id(of pointer: String) -> String { "f" + pointer.replacing("/", with: "-") }
}
