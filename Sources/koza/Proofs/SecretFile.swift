import SystemPackage

/// A file that its owner alone may read.
enum SecretFile {
    /// Writes a new one; leaves one that is there as it is.
    static func make(_ path: FilePath, _ text: @autoclosure () throws -> String) throws {
        do {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
            let text = try text()
            try file.closeAfter { _ = try file.writeAll((text + "\n").utf8) }
        } catch Errno.fileExists {}
    }
}
