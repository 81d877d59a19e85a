import Regulation

/// Articles 1 to 4: purpose, scope, grounds, definitions.
extension ArticleTable {
    static let opening: [Provision] = [
        Provision(
            "M1/1", tr: "Amaç: tasnifi zorunlu pamukların ihracat, ithalat ve iç piyasa kontrolü.",
            en: "Purpose: control of cotton in export, import and the home market.",
            .notEnforced(tr: "Amaç maddesi: kural koymaz.", en: "States the purpose: sets no rule.")),
        Provision(
            "M2/1", tr: "Kapsam: kütlü, mahlıç, linter ve lif döküntüsü; fabrika ve denetçi şartları.",
            en: "Scope: seed cotton, lint, linters and fibre waste; conditions of factories and inspectors.",
            .procedural(
                tr: "Kontrol başvurusu yalnız preselenmiş lif, linter ve döküntü gruplarını kabul eder.",
                en: "A control application takes pressed lint, linters and waste alone.")),
        Provision(
            "M2/2", tr: "İhracatta ihracat ve dâhilde işleme, ithalatta serbest dolaşım ve dâhilde işleme rejimleri.",
            en:
                "Export under the export or inward-processing regime, import under free circulation or inward processing."
        ),
        Provision(
            "M2/3", tr: "Dâhilde işlemede elde edilen ikincil işlem görmüş ürünler kapsam dışıdır.",
            en: "Secondary processed products obtained under inward processing are outside."),
        Provision(
            "M3/1", tr: "Dayanak: Tüzük ve Teknik Düzenlemeler Rejimi Kararı.",
            en: "Grounds: the Tüzük and the decree.",
            .notEnforced(tr: "Dayanak maddesi: kural koymaz.", en: "States the grounds: sets no rule.")),
        Provision(
            "M4/1-a", tr: "Bakanlık: Ticaret Bakanlığı.", en: "The Ministry is the Ministry of Trade.", .definition),
        Provision(
            "M4/1-b", tr: "Bölge Müdürlüğü: TAREKS'te ilan edilenler.",
            en: "Regional directorates are those announced in TAREKS.", .definition),
        Provision(
            "M4/1-c", tr: "Çırçır prese fabrikası: makine, prese, depo, tasnif odası ve rutubet ölçme cihazı olan.",
            en: "A gin has machines, presses, depots, a classing room and a moisture meter."),
        Provision(
            "M4/1-ç", tr: "Çırçırlama: elyafın çekirdekten ayrılması.", en: "Ginning parts the fibre from the seed.",
            .definition),
        Provision(
            "M4/1-d", tr: "Denetim Birimi: Bölge Müdürlüğüne bağlı müdürlük ve servisler.",
            en: "Inspection units belong to a regional directorate.", .definition),
        Provision(
            "M4/1-e", tr: "Depolama: pamuğun fabrika depolarında korunması.",
            en: "Storage is keeping cotton in a factory's depots.", .definition),
        Provision(
            "M4/1-f", tr: "Döner Sermaye İşletmesi.", en: "The revolving fund.", .definition),
        Provision(
            "M4/1-g", tr: "Genel Müdürlük: Ürün Güvenliği ve Denetimi Genel Müdürlüğü.",
            en: "The General Directorate of product safety.", .definition),
        Provision(
            "M4/1-ğ", tr: "Kapsam dışı: listelenen GTİP'te olup 2. maddeye girmeyen ürün.",
            en: "Out of scope: a listed tariff line that is not within article 2."),
        Provision(
            "M4/1-h", tr: "Komisyon: en az biri Ticaret Denetmeni olan en az iki kişi.",
            en: "A commission has two people or more, one or more of them trade inspectors."),
        Provision(
            "M4/1-ı", tr: "Pamuk Sorumlu Denetçisi: eğitim ve sınavla yetki alan fabrika sahibi veya çalışanı.",
            en: "A responsible inspector owns or works for the factory and is authorised after training and exam.",
            .definition),
        Provision(
            "M4/1-i", tr: "Preseleme: pamuğun prese makinelerinde balya hâline getirilmesi.",
            en: "Pressing makes bales of cotton.", .definition),
        Provision(
            "M4/1-j", tr: "Sezon: 1 Ağustos – 31 Temmuz.", en: "A season runs from 1 August to 31 July."),
        Provision(
            "M4/1-k", tr: "Sicil numarası: ilk bildirimin onayında tahsis edilir.",
            en: "The registry number is allotted once the first notification is approved."),
        Provision(
            "M4/1-l", tr: "TAREKS: risk analizi esaslı elektronik sistem.",
            en: "TAREKS is the electronic system based on risk analysis.", .definition),
        Provision(
            "M4/1-m", tr: "Tasnif: derece, stapel ve karaktere göre sınıf ve tiplere ayırma.",
            en: "Classing parts cotton into classes and types.", .definition),
    ]
}
