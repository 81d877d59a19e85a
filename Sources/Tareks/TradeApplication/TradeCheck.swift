package import Regulation

/// One of the things that the control of an export or import looks at, and whether it was in order.
package struct TradeCheck: Codable, Hashable, Sendable {
    /// M29/2, M30/2
    package enum Code: String, Codable, CaseIterable, Sendable {
        /// The cotton has kept its properties.
        case propertiesKept
        /// Packing, labels and marks are as the rules want them; looked at in exports.
        case packingAndMarks
        /// What was declared is what the bales say.
        case declaredProperties
    }

    package let code: Code
    package let met: Bool
    package let note: String?

    package init(code: Code, met: Bool, note: String?) {
        self.code = code
        self.met = met
        self.note = note
    }
}

extension TradeCheck.Code {
    /// `nil` where the control of this direction does not look at it.
    package func rule(at direction: TradeDirection) -> Citation? {
        let letter: String
        switch (direction, self) {
        case (.export, .propertiesKept), (.import, .propertiesKept): letter = "a"
        case (.export, .packingAndMarks), (.import, .declaredProperties): letter = "b"
        case (.export, .declaredProperties): letter = "c"
        case (.import, .packingAndMarks): return nil
        }
        return Citation(stringLiteral: "\(direction.inspectionRule)-\(letter)")
    }

    package var text: Text {
        switch self {
        case .propertiesKept: Text(tr: "Özelliklerin korunması", en: "Properties kept")
        case .packingAndMarks: Text(tr: "Ambalaj, etiket ve işaret", en: "Packing, labels and marks")
        case .declaredProperties: Text(tr: "Beyan ile balya bilgileri", en: "Declaration and bales")
        }
    }
}
