package import Regulation

/// Says which bales the kilograms were that an application drew.
package struct NameDraw: Sendable {
    package let act: Act
    package let application: String
    package let bales: [String]
    /// Where the certificate stands in the body.
    package let pointer: String

    package init(act: Act, application: String, bales: [String], pointer: String) {
        self.act = act
        self.application = application
        self.bales = bales
        self.pointer = pointer
    }
}

extension Certificate {
    /// M26/2: goods leave in bales. Once they are named, what is left on the certificate are whole bales again, which can
    /// be transferred and split; until then kilograms could be left that fit no bale.
    /// - Throws: 409 where the application draws nothing, named its bales already, or gave back what it drew.
    package func name(_ command: NameDraw) throws(Refusal) -> [CertificateEvent] {
        let issued = try required()
        guard let draw = draws[command.application], draw.isLive(on: command.act.today), draw.bales == nil else {
            throw .state(
                "M26/2", tr: "Başvurunun \(issued.number) belgesinde balyası yazılmamış bir miktarı yok.",
                en: "The application holds nothing of \(issued.number) whose bales are not named.")
        }
        let live = draws.filter { $0.value.isLive(on: command.act.today) }
        let taken = Set(live.values.flatMap { $0.bales ?? [] })
        let free = bales.values.filter { !taken.contains($0.number) }
        let others = live.filter { $0.key != command.application && $0.value.bales == nil }.values
        var faults = Faults()
        faults.add(
            contentsOf: Movement.faults(
                naming: NamedBale.list(command.bales, at: command.pointer + "/bales"),
                among: free.map(\.number), rule: "M26/2"))
        try faults.throwIfAny()
        let named = command.bales.compactMap { bales[$0]?.netWeight }
        faults.require(
            named.sum() >= draw.netWeight && named.sum() - (named.min() ?? .zero) < draw.netWeight, "M26/2",
            at: command.pointer + "/bales",
            tr:
                "Balyalar (\(named.sum()) kg) başvurudaki \(draw.netWeight) kg'yi karşılamalı, fazladan balya olmamalıdır.",
            en:
                "The bales (\(named.sum()) kg) have to cover the application's \(draw.netWeight) kg, and none be too many."
        )
        faults.require(
            free.map(\.netWeight).sum() - named.sum() >= others.map(\.netWeight).sum(), "M26/2",
            at: command.pointer + "/bales",
            tr: "Kalan balyalar, balyası yazılmamış öteki başvuruları karşılamıyor.",
            en: "The bales left do not cover the other applications whose bales are not named.")
        try faults.throwIfAny()
        return [.drawNamed(DrawNamed(application: command.application, bales: command.bales))]
    }
}
