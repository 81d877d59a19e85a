struct CertificateRequestBody: RequestBody {
    let subject: String
    /// PKCS #10 as PEM.
    let request: String

    init?(_ fields: FieldReader) {
        let subject = fields.required("subject", .code())
        let request = fields.required("request", .text(1...10_000))
        guard let subject, let request else { return nil }
        self.subject = subject
        self.request = request
    }
}

struct MobileSignatureBody: RequestBody {
    let subject: String
    /// Without a signature.
    let application: JSONValue

    init?(_ fields: FieldReader) {
        let subject = fields.required("subject", .code())
        let application = fields.required("application", .unsignedApplication)
        guard let subject, let application else { return nil }
        self.subject = subject
        self.application = application
    }
}

extension FieldKind where Value == JSONValue {
    fileprivate static var unsignedApplication: FieldKind {
        FieldKind(.dictionary(of: .any)) { input in
            guard case .object(var members)? = input.decode(JSONValue.self) else {
                input.fault(tr: "Bir nesne olmalıdır.", en: "This must be an object.")
                return nil
            }
            members["signature"] = nil
            return .object(members)
        }
    }
}
