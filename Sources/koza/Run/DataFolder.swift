import ESignature
import EventStore
import Foundation
import LocalPostgres
import Logging
import SystemPackage

/// The folder that holds everything one installation keeps on this machine.
struct DataFolder {
    let path: FilePath
    /// Whether `--data` says which, where it is given.
    private let isNamed: Bool

    struct Unusable: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter option: the value of `--data`.
    init(
        option: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
        isRoot: Bool = geteuid() == 0
    ) {
        func variable(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        isNamed = option?.isEmpty != true
        let chosen: FilePath
        if let named = option ?? variable("KOZA_DATA") {
            chosen = FilePath(named)
        } else if isRoot {
            // Not root's home: the database server runs under another account, which may not enter it.
            chosen = "/var/lib/koza"
        } else if let shared = variable("XDG_DATA_HOME") {
            chosen = FilePath(shared).appending("koza")
        } else {
            chosen = FilePath(variable("HOME") ?? ".").appending(".local/share/koza")
        }
        let working = FilePath(FileManager.default.currentDirectoryPath)
        path = working.pushing(chosen).lexicallyNormalized()
    }

    var secretFile: FilePath { path.appending("secret") }
    var checkpointKeyFile: FilePath { path.appending("checkpoint.key") }
    var masterKeyFile: FilePath { path.appending("master-key") }
    var signatureAuthorityFile: FilePath { path.appending("signature-authority.pem") }
    var demonstrationMark: FilePath { path.appending("demonstration-loaded") }

    func cluster(logger: Logger) -> LocalCluster {
        LocalCluster(folder: path.appending("postgres"), database: "koza", logger: logger)
    }

    /// - Throws: `Unusable` where `--data` names none.
    func make() throws {
        try requireName()
        try makePassableFolder(path)
    }

    /// For all that only works on what is there.
    /// - Throws: `Unusable` where nothing is.
    func requireDatabase() throws {
        try requireName()
        guard cluster(logger: Logger(label: "koza.data")).isMade else {
            throw Unusable(description: "There is no Koza data in \(path); koza run makes it, or --data names another.")
        }
    }

    private func requireName() throws {
        if !isNamed { throw Unusable(description: "There is no Koza data: --data names no folder.") }
    }

    /// - Throws: `LocalClusterError.inUse` while another `koza run` works here.
    func lock() throws -> FolderLock {
        try FolderLock(folder: path, name: "run.lock")
    }

    /// 32 random bytes in hexadecimal, made once, from which the sandbox derives its keys.
    func makeSecret() throws {
        try SecretFile.make(secretFile, MasterKey.random().text)
    }

    /// Wraps the keys of personal data; whoever loses it has lost the data.
    func makeMasterKey() throws {
        try SecretFile.make(masterKeyFile, MasterKey.random().text)
    }

    /// Who issues certificates in the sandbox, with its private keys, made once.
    func makeSignatureAuthority() throws {
        try SecretFile.make(signatureAuthorityFile, TestAuthority(at: Date()).pem)
    }

    /// The key that signs checkpoints, made once.
    func makeCheckpointKey() throws {
        try SecretFile.make(checkpointKeyFile, NoteSigner.ofNewLog().text)
    }
}
