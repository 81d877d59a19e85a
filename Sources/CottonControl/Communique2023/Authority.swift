import Regulation

/// M15/3, M17/1: authorised in TAREKS after training and a passed exam.
enum Authority {
    private static let longestNumber = 50

    static func faults(_ command: AuthoriseInspector) -> [Fault] {
        var faults = Faults()
        faults.require(
            Wording.isGiven(command.authorisationNumber) && command.authorisationNumber.utf8.count <= longestNumber,
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

    static func faults(_ trainings: [TrainingCompleted], _ exams: [ResponsibleInspector.Exam]) -> [Fault] {
        var faults = Faults()
        faults.require(
            !trainings.isEmpty, "M15/3", tr: "Bölge Müdürlüğünce verilen eğitim tamamlanmamıştır.",
            en: "The training of the directorate is not completed.")
        faults.require(
            exams.contains { $0.score >= Examination.passing }, "M17/1",
            tr: "Sınavda en az \(Examination.passing) puan alınmış olmalıdır.",
            en: "The exam is passed with at least \(Examination.passing).")
        return faults.list
    }
}
