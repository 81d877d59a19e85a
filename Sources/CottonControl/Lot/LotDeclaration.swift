package import Regulation
package import Tareks

/// What the responsible inspector declares of a lot.
package struct LotDeclaration: Sendable, Equatable {
    package let method: ControlMethod
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let cottonClass: String?
    package let type: String?
    package let moisture: Percent
    package let sustainable: SustainabilityCertificate?
    package let packed: Bool
    package let labelled: Bool
    package let stacked: Bool
    package let warehouse: String
    package let bales: [Bale]
    package let laboratoryReport: LaboratoryReport?
    /// M23/1
    package let previousCertificate: CertificateNumber?

    package init(
        method: ControlMethod, ginningMethod: GinningMethod, group: CottonGroup, cottonClass: String?, type: String?,
        moisture: Percent, sustainable: SustainabilityCertificate?, packed: Bool, labelled: Bool, stacked: Bool,
        warehouse: String, bales: [Bale], laboratoryReport: LaboratoryReport?,
        previousCertificate: CertificateNumber? = nil
    ) {
        self.method = method
        self.ginningMethod = ginningMethod
        self.group = group
        self.cottonClass = cottonClass
        self.type = type
        self.moisture = moisture
        self.sustainable = sustainable
        self.packed = packed
        self.labelled = labelled
        self.stacked = stacked
        self.warehouse = warehouse
        self.bales = bales
        self.laboratoryReport = laboratoryReport
        self.previousCertificate = previousCertificate
    }
}

extension LotDeclaration {
    /// With classes and types as the table spells them.
    package func spelt(by table: ClassTable?) -> LotDeclaration {
        guard let table else { return self }
        let names = table.canonical(cottonClass, type)
        return LotDeclaration(
            method: method, ginningMethod: ginningMethod, group: group, cottonClass: names.cottonClass,
            type: names.type, moisture: moisture, sustainable: sustainable, packed: packed, labelled: labelled,
            stacked: stacked, warehouse: warehouse, bales: bales.map { $0.spelt(by: table) },
            laboratoryReport: laboratoryReport, previousCertificate: previousCertificate)
    }
}

extension Bale {
    fileprivate func spelt(by table: ClassTable) -> Bale {
        let names = table.canonical(cottonClass, type)
        return Bale(
            number: number, grossWeight: grossWeight, netWeight: netWeight, season: season,
            cottonClass: names.cottonClass, type: names.type, staple: staple, character: character)
    }
}
