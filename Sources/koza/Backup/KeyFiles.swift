import Foundation
import LocalPostgres
import SystemPackage

/// The files without which a restored database can be read, but not understood.
enum KeyFiles {
    private static func names(_ folder: DataFolder) -> [FilePath] { [folder.secretFile, folder.masterKeyFile] }

    static func copy(from data: DataFolder, to backup: BackupFolder) throws {
        try FileManager.default.createDirectory(
            atPath: backup.keys.string, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for file in names(data) where FileManager.default.fileExists(atPath: file.string) {
            try copy(file, to: backup.keys.appending(file.lastComponent?.string ?? ""))
        }
    }

    /// - Returns: those that the restored installation still needs.
    static func copy(from backup: BackupFolder, to data: DataFolder) throws -> [FilePath] {
        try names(data).filter { file in
            let kept = backup.keys.appending(file.lastComponent?.string ?? "")
            guard FileManager.default.fileExists(atPath: kept.string) else { return true }
            try copy(kept, to: file)
            return false
        }
    }

    private static func copy(_ source: FilePath, to target: FilePath) throws {
        try FileManager.default.copyItem(atPath: source.string, toPath: target.string)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target.string)
    }
}
