import Regulation

/// Articles 33 to 38: inspections of factories, duties, suspension, revocation, sanctions, fees.
extension ArticleTable {
    static let supervision: [Provision] = [
        Provision(
            "M33/1", tr: "Komisyon her zaman re'sen, şikâyet veya ihbarla denetler; numune alıp iade eder.",
            en: "A commission inspects at any time, ex officio or on a complaint or tip; samples are given back."),
        Provision(
            "M33/2", tr: "Hile, tağşiş, pamuğu bozan makine veya başka bölge pamuğu takibata verilir.",
            en: "Fraud, damaging machines or another region's cotton are referred for prosecution."),
        Provision(
            "M34/1-a", tr: "Kayıtlar beş yıl saklanır.", en: "Records are kept five years."),
        Provision(
            "M34/1-b", tr: "Koşullardaki değişiklik Bölge Müdürlüğüne bildirilir.",
            en: "A change of the conditions is reported to the directorate."),
        Provision(
            "M34/1-c", tr: "İstenen bilgi ve belge verilir.", en: "Information and documents asked for are given.",
            .procedural(
                tr: "Müdürlük her kaydı doğrudan okur; eksik, denetim bulgusu olur.",
                en: "The directorate reads every record itself; what is missing becomes a finding.")),
        Provision(
            "M34/1-ç", tr: "Denetimde yardım ve kolaylık sağlanır.", en: "Inspections are helped.",
            .procedural(
                tr: "Engelleme, fabrika denetiminin bulgusu olarak kaydedilir (inspectionHindered).",
                en: "Obstruction is recorded as a finding of the factory's inspection.")),
        Provision(
            "M34/1-d", tr: "Eğitim programlarına katılınır.", en: "Training programmes are attended.",
            .procedural(
                tr: "Eğitimler denetçinin kaydına işlenir.", en: "Trainings stand in the inspector's record.")),
        Provision(
            "M34/1-e", tr: "Beyanlar doğru ve eksiksizdir.", en: "Declarations are true and complete.",
            .procedural(
                tr: "Beyan imza ve kişiyle saklanır, muayene bulgusuyla karşılaştırılır.",
                en: "A declaration is kept with its person and held against the inspection's findings.")),
        Provision(
            "M34/1-f", tr: "Mevzuata uyulur.", en: "The law is followed.",
            .procedural(
                tr: "Uyarı, askı ve yetki iptaliyle izlenir.", en: "Followed by warnings, suspensions and revocations.")
        ),
        Provision(
            "M35/1", tr: "Yazılı uyarı, en çok otuz gün; giderilmezse en az bir, tekrarında üç ay.",
            en: "A written warning, thirty days at most; unmended: one month at least, on a repeat three."),
        Provision(
            "M35/2", tr: "Faaliyet bu süre TAREKS'te askıya alınır.",
            en: "Activity in TAREKS is suspended for that time."),
        Provision(
            "M35/3", tr: "Askıdan sonra yeniden bildirim gerekir.", en: "After a suspension it notifies again."),
        Provision(
            "M36/1", tr: "Denetçi yazılı uyarılır; sezonda ikincide yetkisi derhal iptal edilir.",
            en: "An inspector is warned in writing; a second one in a season revokes at once."),
        Provision(
            "M36/2", tr: "Fabrika bir ay içinde yeni denetçi istihdam etmesi için uyarılır.",
            en: "The factory is warned to employ a new one within a month."),
        Provision(
            "M36/3", tr: "Yetkisi iptal edilen bir yıl başvuramaz.", en: "A revoked one may not apply for a year."),
        Provision(
            "M37/1", tr: "Tüzük ve Karar'daki müeyyideler uygulanır.",
            en: "Sanctions of the Tüzük and the decree apply."),
        Provision(
            "M38/1", tr: "Denetim ve eğitim masrafları döner sermayeye yatırılır.",
            en: "Costs of inspections and training go to the revolving fund."),
        Provision(
            "M38/2", tr: "Numune satış geliri döner sermayeye yatırılır.",
            en: "Income from samples sold goes to the revolving fund."),
        Provision(
            "M38/3", tr: "Usul ve esaslar Bakanlıkça belirlenir.", en: "The Ministry sets the details.",
            .procedural(
                tr: "Ücret tarifeleri tarihli parametrelerdir.", en: "The tariffs are parameters by date.")),
    ]
}
