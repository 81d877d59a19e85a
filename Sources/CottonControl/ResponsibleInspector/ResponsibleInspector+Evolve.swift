extension ResponsibleInspector {
    package mutating func evolve(_ event: InspectorEvent) {
        switch event {
        case .registered(let event):
            registered = event
            trainings = []
            exams = []
            assent = nil
        case .trainingCompleted(let event): trainings.append(event)
        case .examTaken(let event):
            exams.append(Exam(taken: event))
            examCount = max(examCount, event.exam)
        case .objectionFiled(let event): objections.append(Objection(filed: event))
        case .objectionDecided(let event): evolve(event)
        case .assentRecorded(let event): assent = event
        case .authorised(let event): authorisation = event
        case .employed(let event): employments.append(event)
        case .warned(let event): warnings.append(event)
        case .revoked(let event): revocation = event
        }
    }

    private mutating func evolve(_ event: ObjectionDecided) {
        for index in objections.indices where objections[index].filed.number == event.number {
            objections[index].decided = event
        }
        guard event.upheld, let score = event.score else { return }
        for index in exams.indices where exams[index].taken.exam == event.exam {
            exams[index].revisedScore = score
        }
    }
}
