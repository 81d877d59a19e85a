import Regulation

/// Articles 39 to 42 and the transitional article.
extension ArticleTable {
    static let closing: [Provision] = [
        Provision(
            "M39/1", tr: "Bakanlık önlem almaya ve düzenlemeye yetkilidir.", en: "The Ministry may regulate.",
            .partly(
                tr: "Genel Müdürlük parametreleri tarihle değiştirir, yeni tebliği önceden ilan eder.",
                en: "The General Directorate changes parameters by date and announces a new communiqué ahead.")),
        Provision(
            "M40/1", tr: "2012/25 sayılı Tebliğ yürürlükten kaldırılmıştır.", en: "Communiqué 2012/25 is repealed.",
            .partly(
                tr: "2012/25'in değerleri okunamadı: girilene kadar 2023/24'ün değerleri kullanılır.",
                en: "The values of 2012/25 could not be read: until they are entered, those of 2023/24 are used.")),
        Provision(
            "M40/2", tr: "Eski Tebliğe atıflar buna yapılmış sayılır.", en: "References to the old one mean this one.",
            .notEnforced(tr: "Atıf kuralı: uygulanacak bir işlem yoktur.", en: "A rule of reading: no act to check.")),
        Provision(
            "GM1/1", tr: "Yürürlük tarihinde yetkili denetçilerin hakları saklıdır.",
            en: "Inspectors authorised when it came into force keep their rights."),
        Provision(
            "M41/1-a", tr: "21/4 ve 29/6: 1 Ağustos 2023.", en: "21/4 and 29/6: 1 August 2023."),
        Provision(
            "M41/1-b", tr: "Diğer hükümler: 1 Ocak 2023.", en: "All else: 1 January 2023."),
        Provision(
            "M42/1", tr: "Ticaret Bakanı yürütür.", en: "The Minister of Trade executes it.",
            .notEnforced(tr: "Yürütme maddesi: kural koymaz.", en: "Names who executes it: sets no rule.")),
    ]
}
