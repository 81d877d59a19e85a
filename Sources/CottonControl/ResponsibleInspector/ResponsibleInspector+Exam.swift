package import Regulation

extension ResponsibleInspector {
    /// M16/1: at the directorate or where it sees fit.
    package func completeTraining(_ command: CompleteTraining) throws(Refusal) -> [InspectorEvent] {
        _ = try known()
        let event = TrainingCompleted(on: command.on, place: command.place)
        if trainings.contains(event) { return [] }
        var faults = Faults()
        faults.require(
            command.on <= command.act.today, "M16/1", at: "/on", tr: "Eğitim tarihi bugünden sonra olamaz.",
            en: "A training is not recorded before its day.")
        faults.require(
            Wording.isGiven(command.place), "M16/1", at: "/place", tr: "Eğitimin yeri yazılmalıdır.",
            en: "The place of a training is given.")
        try faults.throwIfAny()
        return [.trainingCompleted(event)]
    }

    /// M15/3, M17/1: after the training, out of 100.
    package func takeExam(_ command: TakeExam) throws(Refusal) -> [InspectorEvent] {
        let registered = try known()
        guard registered.basis == .exam else {
            throw .state(
                registered.basis == .legacy ? "GM1/1" : "M17/3", tr: "Bu kişiden sınav aranmaz.",
                en: "No exam is asked of this person.")
        }
        guard !isRevoked, !isAuthorised(on: command.act.today) else {
            throw .state(
                "M17/1", tr: "Sınav, yetki için başvurmuş olan adaylar içindir.",
                en: "An exam is for candidates who have applied for the authority.")
        }
        var faults = Faults()
        faults.add(contentsOf: Examination.faults(command, after: trainings))
        try faults.throwIfAny()
        return [
            .examTaken(
                ExamTaken(
                    exam: examCount + 1, on: command.on, score: command.score,
                    announcedOn: command.announcedOn ?? command.on, officer: command.act.actor))
        ]
    }

    /// M17/2: within two working days of the latest result, once.
    package func fileObjection(_ command: FileObjection) throws(Refusal) -> [InspectorEvent] {
        _ = try known()
        guard let exam = exams.last?.taken else {
            throw .state("M17/2", tr: "İtiraz edilecek bir sınav yok.", en: "There is no exam to object to.")
        }
        if let earlier = objections.first(where: { $0.filed.exam == exam.exam }) {
            throw .state(
                "M17/2",
                tr: earlier.decided == nil
                    ? "Bu sınava itiraz edilmiştir." : "Bilirkişi Kurulunun kararı nihaidir; yeniden itiraz edilemez.",
                en: earlier.decided == nil
                    ? "An objection to this exam was filed." : "The board's decision is final; no second objection.")
        }
        var faults = Faults()
        faults.add(contentsOf: Examination.faults(command, to: exam))
        try faults.throwIfAny()
        let number = (objections.map(\.filed.number).max() ?? 0) + 1
        return [.objectionFiled(ObjectionFiled(number: number, exam: exam.exam, on: command.on))]
    }

    /// M17/2: by a board of three, for good.
    package func decideObjection(_ command: DecideObjection) throws(Refusal) -> [InspectorEvent] {
        let candidate = try known()
        guard let objection = objection(command.number) else {
            throw .notFound(tr: "Böyle bir itiraz yok.", en: "There is no such objection.")
        }
        guard objection.decided == nil else {
            throw .state(
                "M17/2", tr: "Bilirkişi Kurulunun kararı nihaidir.", en: "The board's decision is final.")
        }
        var faults = Faults()
        faults.add(contentsOf: ExpertBoard.faults(command, of: candidate.inspector))
        try faults.throwIfAny()
        return [
            .objectionDecided(
                ObjectionDecided(
                    number: command.number, exam: objection.filed.exam, board: command.board, upheld: command.upheld,
                    score: command.score, on: command.act.today))
        ]
    }
}
