package import Regulation

/// The kinds of problem; the raw value is the end of its `type`.
package enum ProblemKind: String, CaseIterable, Sendable {
    case malformed
    case unauthenticated
    case forbidden
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case state
    case gone
    case versionMismatch = "version-mismatch"
    case tooLarge = "too-large"
    case unsupportedMediaType = "unsupported-media-type"
    case invalid
    case rule
    case keyReused = "idempotency-key-reused"
    case tooManyRequests = "too-many-requests"
    case unexpected
    case behind
    case unavailable

    package var status: Int {
        switch self {
        case .malformed: 400
        case .unauthenticated: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .state: 409
        case .gone: 410
        case .versionMismatch: 412
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .invalid, .rule, .keyReused: 422
        case .tooManyRequests: 429
        case .unexpected: 500
        case .behind, .unavailable: 503
        }
    }

    /// RFC 9457, 3.1.1: relative to the service.
    package var type: String { "/problems/" + rawValue }

    package var title: Text {
        switch self {
        case .malformed: Text(tr: "İstek okunamadı", en: "The request cannot be read")
        case .unauthenticated: Text(tr: "Kimlik doğrulanmadı", en: "Not authenticated")
        case .forbidden: Text(tr: "Yetkiniz yok", en: "Not permitted")
        case .notFound: Text(tr: "Bulunamadı", en: "Not found")
        case .methodNotAllowed: Text(tr: "Bu adreste bu işlem yok", en: "Method not allowed")
        case .state: Text(tr: "Kaydın durumu buna uygun değil", en: "The resource is in another state")
        case .gone: Text(tr: "Yanıt silinmiş", en: "The answer was erased")
        case .versionMismatch: Text(tr: "Kayıt bu arada değişmiş", en: "The resource has changed meanwhile")
        case .tooLarge: Text(tr: "İstek çok büyük", en: "The request is too large")
        case .unsupportedMediaType: Text(tr: "İçerik türü desteklenmiyor", en: "Unsupported media type")
        case .invalid: Text(tr: "Alanlar geçerli değil", en: "Fields are not valid")
        case .rule: Text(tr: "Kurala aykırı", en: "Refused by a rule")
        case .keyReused: Text(tr: "Anahtar başka bir istekte kullanılmış", en: "The key was used for another request")
        case .tooManyRequests: Text(tr: "Çok fazla istek", en: "Too many requests")
        case .unexpected: Text(tr: "Beklenmeyen hata", en: "Unexpected error")
        case .behind: Text(tr: "Okuma modeli henüz o konumda değil", en: "The read model is not that far yet")
        case .unavailable: Text(tr: "Hizmet şu anda yanıt veremiyor", en: "The service cannot answer at present")
        }
    }
}
