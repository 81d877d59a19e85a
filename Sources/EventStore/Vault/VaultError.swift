/// Why personal data cannot be opened.
package enum VaultError: Error, Equatable {
    case noMasterKey
    /// Names of master keys that wrap data keys of the database and are not at hand.
    case missingMasterKeys([String])
    /// A row of the vault was changed, or stands in another's place.
    case tampered(subject: String)
    /// Data keys are still wrapped under these master keys.
    case masterKeysInUse([String])
}

extension VaultError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noMasterKey:
            "No master key: KOZA_MASTER_KEY (64 hexadecimal digits), or KOZA_MASTER_KEY_FILE with them, is needed."
        case .missingMasterKeys(let ids):
            """
            The personal data of this database is sealed under master key \(ids.joined(separator: ", ")), which is \
            not among those given. Give it by KOZA_MASTER_KEY or KOZA_MASTER_KEY_FILE (one key a line, the current \
            one first).
            """
        case .tampered(let subject):
            "The personal data of \(subject) was changed in the database, or stands in another's place."
        case .masterKeysInUse(let ids):
            "Data keys are still wrapped under master key \(ids.joined(separator: ", ")); rotate first."
        }
    }
}
