import CottonControl
import Regulation
import Schema
import Tareks

extension Projections {
    static let lots = DocumentProjection<Lot>(
        "lots", version: 2, category: "lot", definition: ReadModelTables.lots,
        columns: [
            .text("season") { $0.presented?.season.description },
            .integer("registry_number") { $0.presented.map { Int64($0.number.registryNumber) } },
            .integer("sequence") { $0.presented.map { Int64($0.number.sequence) } },
            .text("factory") { $0.presented?.factory.text },
            .text("firm") { $0.presented?.firm.text },
            .text("directorate") { $0.presented?.directorate.text },
            .text("owner") { $0.presented?.owner.text },
            .text("phase") { $0.phase.rawValue },
            .text("method") { $0.presented?.method.rawValue },
            .text("cotton_group") { $0.presented?.group.rawValue },
            .date("presented_on") { $0.presented?.presentedOn },
            .instant("deadline") { $0.routed?.deadline },
            .boolean("deadline_missed") { $0.deadlineMissed },
            .text("lane") { $0.routed?.risk.lane.rawValue },
            .text("certificate") { $0.certificate?.text },
            .integer("bale_count") { $0.presented.map { Int64($0.bales.count) } },
            .integer("net_grams") { $0.presented?.bales.map(\.netWeight).sum().grams },
        ])
}
