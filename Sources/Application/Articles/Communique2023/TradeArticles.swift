import Regulation

/// Articles 26 to 32: export, import and customs.
extension ArticleTable {
    static let trade: [Provision] = [
        Provision(
            "M26/1", tr: "Listelenen GTİP'ler ihracatta ve ithalatta kontrole tabidir.",
            en: "The listed tariff lines are controlled at export and import."),
        Provision(
            "M26/2", tr: "İhraç edilecek pamuğun kontrol belgesi olmalıdır.",
            en: "Cotton to be exported has a control certificate."),
        Provision(
            "M27/1", tr: "Firma TAREKS'te tanımlı ve en az bir kullanıcısı yetkili olmalıdır.",
            en: "The firm is defined in TAREKS with at least one authorised user."),
        Provision(
            "M28/1", tr: "Kullanıcı e-imza ile başvurur.", en: "The firm's user applies, signing electronically."),
        Provision(
            "M29/1", tr: "İhracat talebi 24 saatte sonuçlanır.", en: "An export request is concluded within 24 hours."),
        Provision(
            "M29/2", tr: "İhracatta özellik, ambalaj-etiket ve beyana uygunluk aranır.",
            en: "Export control looks at properties, packing and labels, and the declaration."),
        Provision(
            "M29/3", tr: "Uygunsa iki ay geçerli referans numarası oluşturulur.",
            en: "Where it conforms, a reference number valid two months."),
        Provision("M29/4", tr: "Aykırıysa referans oluşturulmaz.", en: "None where it is against the communiqué."),
        Provision(
            "M29/5", tr: "İhracatta kapsam dışı ürün için sabit numara.",
            en: "A fixed number for goods out of scope at export."),
        Provision(
            "M29/6", tr: "Sürdürülebilir pamuk ihracatında akredite kuruluşun belgesi yüklenir.",
            en: "Sustainable cotton's export: an accredited body's certificate is uploaded."),
        Provision(
            "M30/1", tr: "İthalat talebi üç iş gününde sonuçlanır.",
            en: "An import request is concluded within three working days."),
        Provision(
            "M30/2", tr: "İthalatta özellik ve beyana uygunluk aranır.",
            en: "Import control looks at properties and the declaration."),
        Provision(
            "M30/3", tr: "Uygunsa iki ay geçerli referans numarası oluşturulur.",
            en: "Where it conforms, a reference number valid two months."),
        Provision("M30/4", tr: "Aykırıysa referans oluşturulmaz.", en: "None where it is against the communiqué."),
        Provision(
            "M30/5", tr: "İthalatta kapsam dışı ürün için sabit numara.",
            en: "A fixed number for goods out of scope at import."),
        Provision(
            "M31/1", tr: "Kullanıcı başvuru ve sonuçları TAREKS'ten sorgular.",
            en: "The user queries applications and results.",
            .procedural(
                tr: "Başvurular ve referanslar firmanın kullanıcısına açıktır.",
                en: "Applications and references are open to the firm's user.")),
        Provision(
            "M31/2", tr: "Sonuç bildirimi beyan edilen e-posta adresine gider.",
            en: "Results go to the declared e-mail address."),
        Provision(
            "M32/1", tr: "Referans, geçerlik süresi içinde beyannameye kaydedilir.",
            en: "The reference is entered in the declaration within its validity."),
        Provision(
            "M32/2", tr: "GTİP, unvan ve miktar ikisinde aynıdır.",
            en: "Tariff line, firm and quantity are the same in both."),
    ]
}
