import Regulation

/// Articles 20 to 25: the control application and the certificate.
extension ArticleTable {
    static let certificate: [Provision] = [
        Provision(
            "M20/1", tr: "Partiyi yönteme uygun olarak denetçi hazırlar.",
            en: "The inspector prepares the lot as its method asks."),
        Provision(
            "M20/2", tr: "Denetçi her sahibin her partisi için e-imza ile başvurur.",
            en: "The inspector applies for each lot of each owner, signing electronically."),
        Provision(
            "M20/3", tr: "Sondajda grup, sınıf, tip; tek balyada her balyanın laboratuvar değerleri beyan edilir.",
            en: "Sondaj declares group, class, type; tek balya every bale's values from the laboratory."),
        Provision(
            "M21/1", tr: "Gerekirse denetmen görevlendirilir; talep iki günde sonuçlanır; uygunsa belge düzenlenir.",
            en: "An inspector where necessary; concluded within two days; a certificate where it conforms."),
        Provision(
            "M21/2", tr: "Aykırı hazırlanan pamuğa belge düzenlenmez.",
            en: "No certificate for cotton prepared against the communiqué."),
        Provision(
            "M21/3", tr: "Denetmen yoksa beyan üzerine belge düzenlenir; balyalara mühür vurulur.",
            en: "Without an inspector the certificate rests on the declaration; the bales are sealed."),
        Provision(
            "M21/4", tr: "Sürdürülebilir pamukta akredite kuruluşun belgesi yüklenir.",
            en: "Sustainable cotton: an accredited body's certificate is uploaded."),
        Provision(
            "M21/5", tr: "Belge Ek-1 veya Ek-2'ye uygun düzenlenir.", en: "The certificate follows form Ek-1 or Ek-2.",
            .partly(
                tr: "Eklerin aslı okunamadı; alanları Tebliğin saydığı yükümlülüklerden çıkarılmıştır.",
                en: "The annexes could not be read: their fields are assumed from the duties that the communiqué names."
            )),
        Provision(
            "M22/1", tr: "Preseli pamuk belge ile alınıp satılır.", en: "Pressed cotton is traded with a certificate.",
            .procedural(
                tr: "Herkes belgeyi /dogrula adresinde hesapsız sorgular.",
                en: "Anyone verifies a certificate at /dogrula without an account.")),
        Provision(
            "M22/2", tr: "Bilgileri belgeye uymayan balya alınıp satılamaz, taşınamaz.",
            en: "Bales that differ from the certificate are neither traded nor moved."),
        Provision(
            "M23/1", tr: "Belge bir yıl geçerlidir; sonra yeniden tasnif ve kontrol gerekir.",
            en: "Valid one year; afterwards classed and controlled again."),
        Provision(
            "M24/1", tr: "Devir ve ifraz, süre içinde ve miktar aşılmadan yapılır.",
            en: "Transfer and split within validity and quantity."),
        Provision(
            "M24/2", tr: "Devir ve ifraza denetçi başvurur.", en: "The inspector applies for transfer and split."),
        Provision(
            "M25/1", tr: "Denetçi başvuru ve sonuçları TAREKS'ten sorgular.",
            en: "The inspector queries applications and results.",
            .procedural(
                tr: "Partiler, belgeler ve olayları denetçiye açıktır.",
                en: "Lots, certificates and their events are open to the inspector.")),
        Provision(
            "M25/2", tr: "Bildirimler beyan edilen e-posta adresine gider.",
            en: "Notices go to the declared e-mail address."),
    ]
}
