import HTTPTypes

/// What every page tells the browser it may do.
enum SecurityHeaders {
    static let all: HTTPFields = [
        .cacheControl: "no-store",
        .xContentTypeOptions: "nosniff",
        .contentSecurityPolicy: policy,
        name("Referrer-Policy"): "same-origin",
        name("Cross-Origin-Opener-Policy"): "same-origin",
        name("X-Frame-Options"): "DENY",
        name("Permissions-Policy"): "camera=(self), microphone=(), geolocation=()",
    ]

    /// No inline script or style, and nothing from elsewhere. Bootstrap draws its marks by `data:`.
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'"

    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .server }
}
