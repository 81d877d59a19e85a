package import Regulation

/// Why a signature does not stand for an application.
package enum SignatureFault: Hashable, Sendable {
    case missing
    case tooLong
    /// No CMS of one signer in DER, or not with what CAdES asks for.
    case malformed
    case notDetached
    case algorithm
    /// Something else was signed.
    case otherContent
    /// The certificate's key did not make it.
    case forged
    /// It names another certificate than the one that is with it.
    case otherCertificate
    case signedInFuture
    case outsideValidity
    case untrusted
    case keyUsage
    case noCitizenNumber
    /// Nobody can say whose signature it would have to be.
    case unknownCitizenNumber
    case otherPerson
    case used

    /// - Parameter rule: by which the application is to be signed, where that is known.
    package func fault(_ rule: Citation?) -> Fault {
        Fault(rule, at: "/signature", tr: text.tr, en: text.en)
    }

    private var text: Text {
        switch self {
        case .missing: Text(tr: "Başvuru e-imza ile imzalanır.", en: "An application is signed electronically.")
        case .tooLong:
            Text(
                tr: "İmza en çok \(SignatureVerifier.sizeLimit) bayt olabilir.",
                en: "A signature has at most \(SignatureVerifier.sizeLimit) bytes.")
        case .malformed:
            Text(
                tr: "İmza okunamadı: DER biçiminde, tek imzacılı, içerik türü, özeti ve imza zamanı imzalanmış bir "
                    + "CAdES imzası olmalıdır.",
                en: "The signature cannot be read: it is to be CAdES in DER by one signer, over content type, digest "
                    + "and signing time.")
        case .notDetached:
            Text(tr: "İmza içeriği taşımamalıdır (ayrık imza).", en: "The signature is to be detached.")
        case .algorithm:
            Text(
                tr: "İmza RSA (PKCS #1) ya da ECDSA ile, SHA-256, SHA-384 ya da SHA-512 özetiyle atılmalıdır.",
                en: "Signatures are made by RSA (PKCS #1) or ECDSA, with SHA-256, SHA-384 or SHA-512.")
        case .otherContent:
            Text(
                tr: "İmza bu başvurunun imzası değil: imzalanan içerik farklı.",
                en: "This is not the application that was signed: the content differs.")
        case .forged:
            Text(
                tr: "İmza sertifikadaki anahtarla doğrulanamadı.",
                en: "The certificate's key did not make this signature.")
        case .otherCertificate:
            Text(
                tr: "İmza, yanındaki sertifikadan başka bir sertifikayı gösteriyor.",
                en: "The signature names another certificate than the one that is with it.")
        case .signedInFuture:
            Text(tr: "İmza zamanı ileri bir tarih.", en: "The signing time lies ahead.")
        case .outsideValidity:
            Text(
                tr: "Sertifikanın süresi imza anında ya da şimdi geçerli değil.",
                en: "The certificate was not valid when it signed, or is not now.")
        case .untrusted:
            Text(
                tr: "Sertifika, güvenilen bir kök sertifikaya bağlanamıyor.",
                en: "The certificate does not lead to a trusted root.")
        case .keyUsage:
            Text(
                tr: "Sertifika imza için verilmemiş (anahtar kullanımı).",
                en: "The certificate was not issued for signatures (key usage).")
        case .noCitizenNumber:
            Text(
                tr: "Sertifikada T.C. kimlik numarası (serialNumber) yok.",
                en: "The certificate's subject has no citizen number (serialNumber).")
        case .unknownCitizenNumber:
            Text(
                tr: "T.C. kimlik numaranız kayıtlı değil; yetkilendirme başvurunuza eklenmelidir.",
                en: "Your citizen number is not recorded; have it added to your authorisation.")
        case .otherPerson:
            Text(tr: "Sertifika başka bir kişinin.", en: "The certificate is somebody else's.")
        case .used:
            Text(
                tr: "Bu imza başka bir başvuruda kullanılmış.",
                en: "This signature stands under another application already.")
        }
    }
}
