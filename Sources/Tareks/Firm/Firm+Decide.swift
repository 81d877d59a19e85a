package import Regulation

extension Firm {
    /// Defines the firm, or amends it where something changed.
    package func define(_ command: DefineFirm) throws(Refusal) -> [FirmEvent] {
        var faults = Faults()
        faults.require(
            !command.roles.isEmpty, "M27/1", at: "/roles",
            tr: "Firma en az bir rolle tanımlanır: çırçır prese, ihracatçı, ithalatçı veya mal sahibi.",
            en: "A firm is defined with at least one role: gin, exporter, importer or owner.")
        let overridden = !command.taxNumber.hasValidCheckDigit && !checkDigitOverridden
        if overridden { faults.add(contentsOf: checkDigitFaults(command.checkDigitOverride)) }
        try faults.throwIfAny()

        let roles = FirmRole.allCases.filter(command.roles.contains)
        guard isDefined else {
            return [
                .firmDefined(
                    FirmDefined(
                        firm: command.firm, revision: command.revision, roles: roles, directorate: command.directorate,
                        checkDigitOverridden: overridden,
                        overrideReason: overridden ? command.checkDigitOverride?.reason : nil))
            ]
        }
        let directorate = command.directorate ?? directorate
        if command.revision == revision, Set(roles) == self.roles, directorate == self.directorate { return [] }
        return [
            .firmAmended(
                FirmAmended(firm: command.firm, revision: command.revision, roles: roles, directorate: directorate))
        ]
    }

    /// Real tax numbers that fail the check exist; an officer who saw the tax certificate may take one.
    private func checkDigitFaults(_ override: DefineFirm.CheckDigitOverride?) -> [Fault] {
        guard let override else {
            return [
                Fault(
                    nil, at: "/vkn",
                    tr: "Vergi kimlik numarasının kontrol basamağı tutmuyor. Numara doğruysa Bölge Müdürlüğü "
                        + "gerekçesini yazarak kabul edebilir.",
                    en: "The tax number's check digit is wrong. If the number is right, the regional directorate may "
                        + "accept it with a reason.")
            ]
        }
        var faults = Faults()
        faults.require(
            override.byDirectorate, nil, at: "/checkDigitOverride",
            tr: "Kontrol basamağı tutmayan bir numarayı yalnızca Bölge Müdürlüğü kabul edebilir.",
            en: "Only a regional directorate may accept a number whose check digit is wrong.")
        faults.add(contentsOf: FreeText.faults(override.reason, at: "/checkDigitOverride/reason"))
        return faults.list
    }

    package func authorise(_ command: AuthoriseUser) throws(Refusal) -> [FirmEvent] {
        guard let id else {
            throw Refusal.state(
                "M27/1", tr: "Firma TAREKS'te tanımlı değil; önce firma tanımlanır.",
                en: "The firm is not defined in TAREKS; it has to be defined first.")
        }
        var faults = Faults()
        faults.require(
            command.validUntil >= command.act.today, "M27/1", at: "/validUntil",
            tr: "Yetkinin son günü geçmiş olamaz.", en: "The authorisation's last day may not be past.")
        faults.require(
            command.isReachable, command.role == .firmUser ? "M31/2" : "M25/2", at: "/email",
            tr: "Bildirimlerin gönderileceği elektronik posta adresi beyan edilmelidir.",
            en: "The e-mail address to which notices go has to be declared.")
        try faults.throwIfAny()
        let isKnown =
            authorisations[command.user]?[command.role] == command.validUntil
            && userRevisions[command.user] == command.revision
        if isKnown { return [] }
        return [
            .userAuthorised(
                UserAuthorised(
                    firm: id, user: command.user, role: command.role, validUntil: command.validUntil,
                    revision: command.revision))
        ]
    }
}
