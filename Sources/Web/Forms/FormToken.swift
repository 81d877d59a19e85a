import HTTPTypes

/// The hidden fields of a form.
enum FormToken {
    /// Ties the form to the browser it was made for.
    static let field = "form"
    static let purpose = "form"
    /// The same for scripts.
    static let header = HTTPField.Name("Koza-Form") ?? .referer
    /// `Idempotency-Key`: new with every form that is shown, so that a second press of the button does nothing twice.
    static let key = "key"
    /// `Koza-Sandbox-Lane`
    static let lane = "lane"
}
