import EventStore
import Foundation
import SystemPackage

extension MasterKeys {
    /// `KOZA_MASTER_KEY` (keys separated by commas), `KOZA_MASTER_KEY_FILE` or the data folder's file (one key a line);
    /// the current one first.
    static func named(_ environment: [String: String], _ folder: DataFolder) throws -> MasterKeys {
        if let given = environment["KOZA_MASTER_KEY"], !given.isEmpty {
            return try MasterKeys { try MasterKeyFile.parse(given, from: "KOZA_MASTER_KEY") }
        }
        let file = MasterKeyFile(environment, folder)
        return try MasterKeys { try file.read() }
    }
}

/// A file of master keys.
struct MasterKeyFile {
    let path: String

    init(_ environment: [String: String], _ folder: DataFolder) {
        path = environment["KOZA_MASTER_KEY_FILE"].flatMap { $0.isEmpty ? nil : $0 } ?? folder.masterKeyFile.string
    }

    func read() throws -> [MasterKey] {
        guard let contents = try? String(contentsOfFile: path, encoding: .utf8) else { throw VaultError.noMasterKey }
        return try Self.parse(contents, from: path)
    }

    /// Whole or not at all: a crash leaves the old file or the new one. Who may read the old one may read the new one.
    func write(_ keys: [MasterKey]) throws {
        let new = path + ".new"
        let mode: Any = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] ?? 0o600
        let data = Data((keys.map(\.text).joined(separator: "\n") + "\n").utf8)
        try? FileManager.default.removeItem(atPath: new)
        guard FileManager.default.createFile(atPath: new, contents: nil, attributes: [.posixPermissions: mode]) else {
            throw Settings.Invalid(description: "\(new) cannot be written.")
        }
        let handle = try FileHandle(forWritingTo: URL(filePath: new))
        try handle.write(contentsOf: data)
        try handle.synchronize()
        try handle.close()
        guard rename(new, path) == 0 else { throw Settings.Invalid(description: "\(path) cannot be replaced.") }
    }

    static func parse(_ text: String, from source: String) throws -> [MasterKey] {
        try text.split { $0.isWhitespace || $0 == "," }.map { word in
            guard let key = MasterKey(word) else {
                throw Settings.Invalid(description: "\(source): a master key has 64 hexadecimal digits.")
            }
            return key
        }
    }
}
