package import Regulation

extension Laboratories {
    /// M14/5: by the General Directorate. Two laboratories share neither a name nor a user.
    package func name(_ named: LaboratoryNamed) throws(Refusal) -> [LaboratoriesEvent] {
        let others = laboratories.values.filter { $0.id != named.laboratory }
        var faults = Faults()
        faults.require(
            !others.contains { Spelling.same($0.title, named.name) }, "M14/5", at: "/name",
            tr: "“\(named.name)” adında başka bir laboratuvar var.",
            en: "There is another laboratory called “\(named.name)”.")
        for (index, user) in named.users.enumerated() {
            faults.require(
                !others.contains { $0.users.contains(user) }, "M14/5", at: "/users/\(index)",
                tr: "Bu kullanıcı başka bir laboratuvar adına işlem yapmaktadır.",
                en: "This user acts for another laboratory.")
        }
        faults.require(
            named.until.map { $0 >= named.from } ?? true, "M14/5", at: "/until",
            tr: "Son gün ilk günden önce olamaz.", en: "The last day is not before the first.")
        try faults.throwIfAny()
        return [.named(named)]
    }

    /// - Throws: 404; 409 where it is not named on that day anyway.
    package func withdraw(_ id: LaboratoryID, from: CalendarDate, reason: String, _ act: Act) throws(Refusal)
        -> [LaboratoriesEvent]
    {
        guard let laboratory = laboratories[id] else {
            throw .notFound(tr: "Laboratuvar bulunamadı.", en: "There is no such laboratory.")
        }
        guard from >= act.today else {
            throw .rule(
                "M14/5", at: "/from", tr: "Belirleme geçmişe dönük geri alınmaz.",
                en: "A naming is not withdrawn for the past.")
        }
        guard laboratory.isNamed(on: from) else {
            throw .state(
                "M14/5", tr: "Laboratuvar o gün zaten belirlenmiş değil.",
                en: "The laboratory is not named on that day anyway.")
        }
        return [.withdrawn(LaboratoryWithdrawn(laboratory: id, from: from, reason: reason))]
    }
}
