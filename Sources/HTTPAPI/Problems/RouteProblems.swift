import HTTPTypes

extension Problem {
    static var noRoute: Problem {
        Problem(.notFound, tr: "Böyle bir adres yok.", en: "There is no such address.")
    }

    static var noRecord: Problem {
        Problem(.notFound, tr: "Kayıt bulunamadı.", en: "There is no such record.")
    }

    static func wrongMethod(allowed: [HTTPRequest.Method]) -> Problem {
        let list = allowed.map(\.rawValue).joined(separator: ", ")
        return Problem(
            .methodNotAllowed, tr: "Bu adreste yalnız \(list) kullanılır.", en: "This address takes \(list) only.",
            headers: [.allow: list])
    }

    static func wrongMediaType(expected: String) -> Problem {
        Problem(
            .unsupportedMediaType, tr: "İçerik türü \(expected) olmalıdır.", en: "The content type must be \(expected)."
        )
    }

    static func tooLarge(limit: Int) -> Problem {
        Problem(
            .tooLarge, tr: "İstek gövdesi en çok \(limit) bayt olabilir.",
            en: "A request's body has at most \(limit) bytes.")
    }

    static func unauthenticated(_ reason: String? = nil) -> Problem {
        let challenge = reason.map { "Bearer realm=\"koza\", error=\"\($0)\"" } ?? "Bearer realm=\"koza\""
        return Problem(
            .unauthenticated, tr: "Geçerli bir erişim belirteci (Bearer) gerekir.",
            en: "A valid bearer token is needed.", headers: [.wwwAuthenticate: challenge])
    }
}
