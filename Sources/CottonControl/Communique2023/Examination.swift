import Regulation

/// M15/3, M17/1: a written exam out of 100 after the training. M17/2: two working days to object to its result.
enum Examination {
    static let scores = 0...100

    /// M17/1: by the pass mark of the exam's own day.
    static func isPassed(_ exam: ResponsibleInspector.Exam, _ rules: Rules) -> Bool {
        exam.score >= rules.on(exam.taken.on).number(.examPassMark)
    }

    static func faults(_ command: TakeExam, after trainings: [TrainingCompleted]) -> [Fault] {
        let announced = command.announcedOn ?? command.on
        var faults = Faults()
        faults.add(contentsOf: score(command.score))
        faults.require(
            trainings.contains { $0.on <= command.on }, "M15/3", at: "/on",
            tr: "Sınav, eğitim tamamlandıktan sonra yapılır.", en: "The exam follows the training.")
        faults.require(
            command.on <= command.act.today, "M17/1", at: "/on", tr: "Sınav tarihi bugünden sonra olamaz.",
            en: "An exam is not recorded before its day.")
        faults.require(
            command.on <= announced && announced <= max(command.on, command.act.today), "M17/2", at: "/announcedOn",
            tr: "Sonuç, sınav tarihi ile bugün arasında açıklanmış olmalıdır.",
            en: "The result is announced between the exam and today.")
        return faults.list
    }

    static func faults(_ command: FileObjection, to exam: ExamTaken) -> [Fault] {
        let rules = command.act.rules.on(exam.announcedOn)
        let workingDays = rules.number(.objectionWorkingDays)
        let last = Istanbul.date(
            of: Period.workingDays(
                workingDays, after: Istanbul.start(of: exam.announcedOn), holidays: rules.holidays))
        var faults = Faults()
        faults.require(
            command.on >= exam.announcedOn && command.on <= last, "M17/2", at: "/on",
            tr:
                "Sonuca \(exam.announcedOn) ile \(last) arasında (en geç \(workingDays) iş günü) itiraz edilebilir.",
            en:
                "The result can be objected to from \(exam.announcedOn) to \(last) (\(workingDays) working days)."
        )
        faults.require(
            command.on <= command.act.today, "M17/2", at: "/on", tr: "İtiraz tarihi bugünden sonra olamaz.",
            en: "An objection is not recorded before its day.")
        return faults.list
    }

    /// M17/1, M17/2
    static func score(_ score: Int) -> [Fault] {
        guard !scores.contains(score) else { return [] }
        return [
            Fault(
                "M17/1", at: "/score",
                tr: "Puan \(scores.lowerBound) ile \(scores.upperBound) arasında olmalıdır.",
                en: "A score lies between \(scores.lowerBound) and \(scores.upperBound).")
        ]
    }
}
