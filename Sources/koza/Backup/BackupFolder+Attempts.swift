import Foundation
import LocalPostgres
import SystemPackage

/// A copy that did not get to its end is begun anew, with the replication slot that it took.
extension BackupFolder {
    /// Nothing is there that could be lost.
    var isFree: Bool {
        get throws { try !isThere || FileManager.default.contentsOfDirectory(atPath: path.string).isEmpty }
    }

    /// Of a backup that is whole, or of one that was begun.
    func described() throws -> BackupDescription? {
        try BackupDescription(self) ?? (isBegun ? BackupDescription(in: begun) : nil)
    }

    func begin(_ description: BackupDescription) throws {
        try make()
        for left in [base, keys] where FileManager.default.fileExists(atPath: left.string) {
            try FileManager.default.removeItem(atPath: left.string)
        }
        try description.write(to: begun)
    }

    func finish() throws {
        guard rename(begun.string, description.string) == 0 else { throw Errno(rawValue: errno) }
    }
}
