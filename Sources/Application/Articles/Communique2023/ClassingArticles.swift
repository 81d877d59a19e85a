import Regulation

/// Articles 5 to 11: classing, ginning, storage, standard samples, packing and lots.
extension ArticleTable {
    static let classing: [Provision] = [
        Provision(
            "M5/1", tr: "Derece bakımından sınıf ve tipler Bakanlıkça belirlenir.",
            en: "Classes and types by grade are the Ministry's."),
        Provision(
            "M5/2", tr: "Stapel ve karakter değerleri Bakanlıkça belirlenir.",
            en: "Values of staple and character are the Ministry's."),
        Provision(
            "M6/1", tr: "Merdaneli, testereli ve linter çırçır pamukları karıştırılamaz.",
            en: "Roller-, saw- and linter-ginned cotton are not mixed."),
        Provision(
            "M7/1", tr: "Üç pamuk grubu: kısa, orta, uzun elyaflı.", en: "Three groups: short, medium, long staple.",
            .definition),
        Provision(
            "M7/2", tr: "Döküntü, linter ve gruplar karıştırılamaz.", en: "Waste, linters and groups are not mixed."),
        Provision(
            "M8/1", tr: "Derece; renk, yabancı madde ve hazırlanma durumuna dayanır.",
            en: "Grade rests on colour, foreign matter and preparation.",
            .procedural(
                tr: "Muayenede Ticaret Denetmeni bakar; bulgu kuralıyla kaydedilir.",
                en: "The trade inspector looks; a finding is recorded with its rule.")),
        Provision(
            "M8/2", tr: "Grup, sınıf ve tipler karıştırılamaz; bitki dışı yabancı madde yasaktır.",
            en: "Groups, classes and types are not mixed; foreign matter is forbidden."),
        Provision(
            "M9/1", tr: "Pamuk açıkta, rutubetli veya ayrılmadan bırakılamaz.",
            en: "Cotton is not left in the open, damp, or unseparated."),
        Provision("M9/2", tr: "Rutubet en çok % 8,5.", en: "Moisture is at most 8.5 %."),
        Provision(
            "M10/1", tr: "Esas standart tip numuneleri hazırlanır.", en: "Standard type samples are prepared."),
        Provision(
            "M10/2", tr: "Numuneler bölge bölge hazırlanır ve Denetim Birimlerine gönderilir.",
            en: "They are prepared by region and sent to the inspection units."),
        Provision(
            "M10/3", tr: "Özelliğini yitiren numune yenilenir.", en: "A worn sample is replaced."),
        Provision(
            "M10/4", tr: "Linter ve döküntü numunelerinde gözetilecekler.",
            en: "What samples of linters and waste show."),
        Provision(
            "M11/1", tr: "Pamuk balya hâlinde piyasaya sunulur.", en: "Cotton goes to market in bales.",
            .procedural(
                tr: "Başvuru yalnız balya kabul eder.", en: "An application takes nothing but bales.")),
        Provision(
            "M11/2", tr: "Balya ölçü, ağırlık, çember ve etiketi 2012/27'ye uyar.",
            en: "Bale size, weight, bands and label follow communiqué 2012/27.",
            .partly(
                tr: "Ağırlık ve balya numarası denetlenir. Boyut, çember ve ambalaj başvuruda “packed” ile beyan "
                    + "edilir; muayenede açılan her balyanın “packing” bulgusudur, iş yeri denetiminde tespit edilir.",
                en: "Mass and bale number are checked. Size, bands and packing are declared as “packed”; an inspection "
                    + "finds them for each bale opened (“packing”), and a visit to the factory records findings.")),
        Provision(
            "M11/3", tr: "Tek parti numarası; sondajda en çok 200, tek balyada 100 balya.",
            en: "One lot number; at most 200 bales by sondaj, 100 by tek balya."),
        Provision(
            "M11/4", tr: "Parti numarası sicil numarasından sonra 1'den başlar, sezonda bir kez kullanılır.",
            en: "Lots are numbered from 1 after the registry number, each once in a season."),
    ]
}
