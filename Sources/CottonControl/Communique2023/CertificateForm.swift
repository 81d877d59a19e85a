/// M21/5: the annex whose form a certificate follows, by the method of its control.
package enum CertificateForm: String, Codable, CaseIterable, Sendable {
    /// Sondaj: the lot's class and type, and what was found in the bales that were opened.
    case ek1 = "Ek-1"
    /// Tek balya: class, type, staple and character of every bale, and the laboratory's report.
    case ek2 = "Ek-2"

    package init(_ method: ControlMethod) {
        switch method {
        case .sondaj: self = .ek1
        case .tekBalya: self = .ek2
        }
    }
}
