import Regulation

/// M15/3, M17/1: authorised in TAREKS after training and a passed exam.
enum Authority {
    private static let longestNumber = 50

    static func faults(_ number: String, _ command: AuthoriseInspector) -> [Fault] {
        var faults = Faults()
        faults.require(
            Wording.isGiven(number) && number.utf8.count <= longestNumber,
            "M17/1", at: "/authorisationNumber",
            tr: "Yetki belgesi numarası yazılmalı ve \(longestNumber) baytı aşmamalıdır.",
            en: "The number of the authority is given, in at most \(longestNumber) bytes.")
        if let validUntil = command.validUntil {
            faults.require(
                validUntil >= command.act.today, "M17/1", at: "/validUntil", tr: "Yetki geçmişte bitemez.",
                en: "An authority does not end in the past.")
        }
        return faults.list
    }

    static func withheld(_ assent: AssentRecorded) -> Fault {
        Fault(
            "M17/1", tr: "Bölge Müdürlüğü \(assent.assent.on) tarihinde uygun görüş vermemiştir.",
            en: "The directorate withheld its assent on \(assent.assent.on).")
    }

    static func faults(_ trainings: [TrainingCompleted], _ exams: [ResponsibleInspector.Exam], _ rules: Rules)
        -> [Fault]
    {
        let mark = rules.on(exams.last?.taken.on ?? rules.date).number(.examPassMark)
        var faults = Faults()
        faults.require(
            !trainings.isEmpty, "M15/3", tr: "Bölge Müdürlüğünce verilen eğitim tamamlanmamıştır.",
            en: "The training of the directorate is not completed.")
        faults.require(
            exams.contains { Examination.isPassed($0, rules) }, "M17/1",
            tr: "Sınavda en az \(mark) puan alınmış olmalıdır.",
            en: "The exam is passed with at least \(mark).")
        return faults.list
    }
}
