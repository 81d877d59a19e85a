import Application

/// The name of a request: the client's, where it is sane, else our own.
enum RequestIDs {
    static func make(from header: String?) -> String {
        guard let header, (8...128).contains(header.utf8.count), Identifiers.isWellFormed(header) else {
            return RandomSource().code()
        }
        return header
    }
}
