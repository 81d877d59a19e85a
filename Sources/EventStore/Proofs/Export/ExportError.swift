package enum ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing is signed yet, so that there is nothing to prove an export by.
    case nothingSigned
    /// It is no tar archive, or was cut off.
    case notAnArchive
    /// A file of the archive would be longer than the format can say.
    case tooLong(String)
    /// The archive cannot be read or written.
    case unusable(String)

    package var description: String {
        switch self {
        case .nothingSigned: "No checkpoint has been signed yet."
        case .notAnArchive: "The file is no whole tar archive."
        case .tooLong(let name): "\(name) is too long for a tar archive."
        case .unusable(let path): "\(path) cannot be opened."
        }
    }
}
