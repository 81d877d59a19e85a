package import Tareks

extension AttachedDocument: RequestBody {
    /// The file's name may be given; it is not kept.
    package init?(_ fields: FieldReader) {
        let kind = fields.required("kind", .text(1...100))
        let sha256 = fields.required("sha256", .text(1...64))
        _ = fields.optional("name", .text(0...300))
        guard let kind, let sha256 else { return nil }
        self.init(kind: kind, sha256: sha256)
    }
}
