package import Regulation

extension ProblemKind {
    /// What happened and what to do, where there is nothing more particular to say.
    package var explanation: Text {
        switch self {
        case .malformed:
            Text(
                tr: "İstek okunabilir biçimde değil; adresini, başlıklarını ve gövdesini düzeltip yeniden gönderin.",
                en: "The request is not in a form that can be read; correct its address, headers and body, and send it "
                    + "again.")
        case .unauthenticated:
            Text(
                tr: "İstek kimin adına yapıldığını kanıtlamıyor; geçerli bir erişim belirteci (Bearer) ile gönderin.",
                en: "The request does not prove who makes it; send it with a valid bearer token.")
        case .forbidden:
            Text(
                tr: "Rolünüz bu işleme ya da bu kayda izin vermiyor; yetkisi olan birine başvurun.",
                en: "Your role does not allow this, or not for this resource; turn to somebody who may.")
        case .notFound:
            Text(
                tr: "Bu adreste bir şey yok; adresi, numarayı ve sezonu denetleyin.",
                en: "There is nothing at this address; check the address, the number and the season.")
        case .methodNotAllowed:
            Text(
                tr: "Bu adres var, ama istekteki yöntemi kabul etmiyor; kabul ettikleri Allow başlığındadır.",
                en: "The address exists but does not take the request's method; the Allow header names those it takes.")
        case .state:
            Text(
                tr: "Kayıt, bu işlemin yapılabileceği durumda değil; kaydı yeniden okuyun.",
                en: "The resource is not in a state in which this can be done; read it again.")
        case .gone:
            Text(
                tr: "İstenen, adı geçen kişinin verileriyle birlikte silindi; bir daha verilemez.",
                en: "What is asked for was erased with the data of a person it named; it cannot be given any more.")
        case .versionMismatch:
            Text(
                tr: "Kayıt, isteğin beklediği sürümde değil; kaydı yeniden okuyup isteği o ETag ile gönderin.",
                en: "The resource is not at the version that the request expects; read it again and send that ETag.")
        case .tooLarge:
            Text(
                tr: "İstek gövdesi kabul edilenden büyük; daha küçük parçalar hâlinde gönderin.",
                en: "The request's body is larger than what is taken; send it in smaller parts.")
        case .unsupportedMediaType:
            Text(
                tr: "İstek gövdesinin türü burada okunmuyor; Content-Type başlığını ve gövdeyi düzeltin.",
                en: "The body's type is not read here; correct the Content-Type header and the body.")
        case .invalid:
            Text(
                tr: "Bazı alanlar eksik ya da geçersiz; errors içinde gösterilenleri düzeltip yeniden gönderin.",
                en: "Some fields are missing or not valid; correct those that errors names, and send it again.")
        case .rule:
            Text(
                tr: "İşlem, tebliğin bir kuralına aykırı; rule ve errors hangi maddeye neden aykırı olduğunu gösterir.",
                en: "A rule of the communiqué forbids it; rule and errors tell which article, and why.")
        case .keyReused:
            Text(
                tr:
                    "Bu Idempotency-Key daha önce başka bir istekle kullanıldı; yeni istek için yeni bir anahtar verin.",
                en: "This Idempotency-Key was used with another request before; give a new request a new key.")
        case .tooManyRequests:
            Text(
                tr:
                    "Kısa sürede çok fazla istek geldi; Retry-After başlığındaki saniye kadar bekleyip yeniden deneyin.",
                en: "Too many requests came within a short time; wait for the seconds in Retry-After and try again.")
        case .unexpected:
            Text(
                tr: "Hizmette beklenmeyen bir hata oldu ve kayda geçti; instance değerini bildirerek destek isteyin.",
                en: "The service met an error that nobody foresaw, and logged it; ask for help with the value of "
                    + "instance.")
        case .behind:
            Text(
                tr: "Listeler istenen konuma henüz ulaşmadı; Retry-After başlığındaki saniye kadar bekleyip yeniden "
                    + "deneyin. Koza-After, bir yanıtın verdiği Koza-Position olmalıdır.",
                en:
                    "The lists have not reached the position that is asked for; wait for the seconds in Retry-After and "
                    + "try again. Koza-After is the Koza-Position of an answer.")
        case .unavailable:
            Text(
                tr: "Hizmet isteği şu anda karşılayamıyor; Retry-After başlığındaki saniye kadar bekleyip aynı "
                    + "Idempotency-Key ile yeniden deneyin.",
                en: "The service cannot carry out the request at present; wait for the seconds in Retry-After and try "
                    + "again with the same Idempotency-Key.")
        }
    }
}
