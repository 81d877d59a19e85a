/// What a command leads to.
struct Reply<View: Encodable & SendableMetatype> {
    let view: View
    let status: Int
    /// Of the stream, for `ETag`.
    let version: Int64?
    let location: String?

    init(_ view: View, status: Int = 200, version: Int64? = nil, location: String? = nil) {
        self.view = view
        self.status = status
        self.version = version
        self.location = location
    }
}
