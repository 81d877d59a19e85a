import Regulation

/// Articles 12 to 14: sondaj and tek balya.
extension ArticleTable {
    static let controlMethods: [Provision] = [
        Provision(
            "M12/1", tr: "Kontrol sondaj veya tek balya yöntemiyle yapılır.", en: "Two methods: sondaj and tek balya.",
            .definition),
        Provision(
            "M13/1", tr: "Sondaj, yeterli tasnif odası olan fabrikada veya deposunda yapılır.",
            en: "Sondaj is done in a gin with a classing room, or in its depots."),
        Provision(
            "M13/2", tr: "Sondaj partisi: tek sahip, grup, sınıf, tip, çırçırlama şekli; en çok 200 balya.",
            en: "A sondaj lot has one owner, group, class, type and ginning method."),
        Provision(
            "M13/3", tr: "Sondajdan önce ambalaj, etiket ve istif tamamdır.",
            en: "Bales are packed, labelled and stacked before sondaj."),
        Provision(
            "M13/4", tr: "Balyaların en az % 2'si, en çok % 20'si açılır; ambalaj ve içerik ayrı muayene edilir.",
            en: "At least 2 % and at most 20 % of the bales are opened; packing and content are examined apart."),
        Provision(
            "M14/1", tr: "Tek balya: analiz belirlenen laboratuvarda, gerisi fabrika veya depoda.",
            en: "Tek balya: analysed in a named laboratory, the rest at the factory or depot."),
        Provision(
            "M14/2", tr: "Tek balya partisi: tek sahip, çırçırlama şekli ve grup; en çok 100 balya.",
            en: "A tek balya lot has one owner, ginning method and group."),
        Provision(
            "M14/3", tr: "Tek balyadan önce ambalaj, etiket ve istif tamamdır.",
            en: "Bales are packed, labelled and stacked before tek balya."),
        Provision(
            "M14/4", tr: "Şartları taşımayan numuneyle yapılan tasnif geçersizdir.",
            en: "Classing by a sample that does not meet the conditions is void."),
        Provision(
            "M14/5", tr: "Numuneleri Genel Müdürlükçe belirlenen laboratuvar analiz eder.",
            en: "Laboratories that the General Directorate names analyse the samples."),
    ]
}
