extension LotPresented {
    /// What was declared; a lot that was taken was packed, labelled and stacked.
    package var declaration: LotDeclaration {
        LotDeclaration(
            method: method, ginningMethod: ginningMethod, group: group, cottonClass: cottonClass, type: type,
            moisture: moisture, sustainable: sustainable, packed: true, labelled: true, stacked: true,
            warehouse: warehouse, bales: bales, laboratoryReport: laboratoryReport,
            previousCertificate: previousCertificate)
    }
}
