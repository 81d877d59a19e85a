import Regulation

/// Articles 15 to 19: responsible inspectors, definition in TAREKS, the season's notification.
extension ArticleTable {
    static let infrastructure: [Provision] = [
        Provision(
            "M15/1", tr: "Fabrika denetçi istihdam eder ve yönteminin altyapısına sahiptir.",
            en: "A factory employs an inspector and has the infrastructure of its method."),
        Provision(
            "M15/2", tr: "Koşulları sağlamayan fabrikada tasnif ve kontrol yapılmaz.",
            en: "No classing or control where the conditions are not met."),
        Provision(
            "M15/3", tr: "Denetçi en az lise mezunudur; eğitim ve sınavla yetkilendirilir.",
            en: "An inspector has a high-school diploma, training and a passed exam."),
        Provision(
            "M15/4", tr: "Pamuk Ustası eğitim ve sınavla denetçi olabilir.",
            en: "A Pamuk Ustası may serve after training and exam."),
        Provision(
            "M16/1", tr: "Eğitim Bölge Müdürlüğünde veya uygun gördüğü kuruluşta uygulamalı yapılır.",
            en: "Training is practical, at the directorate or where it sees fit."),
        Provision(
            "M17/1", tr: "Sınavda en az 70; Bölge Müdürlüğünün uygun görüşüyle Genel Müdürlük yetkilendirir.",
            en: "70 or more passes; the General Directorate authorises on the directorate's assent."),
        Provision(
            "M17/2", tr: "İki iş günü içinde itiraz; üç kişilik Bilirkişi Kurulunun kararı kesindir.",
            en: "Objection within two working days; a board of three decides finally."),
        Provision(
            "M17/3", tr: "Beş yıl görev yapıp ayrılan müdür, yardımcı ve denetmenler sınavsız yetkilendirilebilir.",
            en: "Former officials with five years may be authorised without training and exam."),
        Provision(
            "M18/1", tr: "Fabrika TAREKS'te tanımlı ve en az bir denetçisi kullanıcı olmalıdır.",
            en: "The gin is defined in TAREKS with at least one inspector as its user."),
        Provision(
            "M19/1", tr: "Faaliyetten en az iki hafta önce bildirim yapılır.",
            en: "Notification at least two weeks before work starts."),
        Provision(
            "M19/2", tr: "Komisyon yerinde ve belgelerde inceler; şartları sağlayana izin verilir.",
            en: "A commission examines on site and on documents; who meets the conditions may work."),
    ]
}
