import ArgumentParser
import EventStore
import Foundation
import SystemPackage

struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The keys that sign checkpoints.",
        subcommands: [ShowKeys.self, NewKey.self, RotateKey.self, ReplaceKey.self],
        defaultSubcommand: ShowKeys.self)
}

struct ShowKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the public keys of the log in the order of their use.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Key: Encodable {
        let verifier: String
        let after: Int64?
        let upTo: Int64?
    }

    func run() async throws {
        let keys = try await database.withStore(process: "keys") { try await LogProofs($0).keys() }.keys
            .map { Key(verifier: $0.verifier.text, after: $0.after, upTo: $0.upTo) }
        try output.write(keys) {
            keys.map { key in
                key.verifier + (key.upTo.map { " until checkpoint \($0)" } ?? " in use")
            }.joined(separator: "\n")
        }
    }
}

struct NewKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a private key in a file that its owner alone may read.")

    @Option(help: "What the log is called, an address without a scheme for instance: log.example.org/cotton.")
    var name: String

    @Option(help: ArgumentHelp("The file; it must not be there yet.", valueName: "file"))
    var to: String

    func run() async throws {
        guard let signer = NoteSigner(newKeyNamed: name) else {
            throw ValidationError("A name has neither spaces nor a plus.")
        }
        guard !FileManager.default.fileExists(atPath: to) else { throw ValidationError("\(to) is there already.") }
        try SecretFile.make(FilePath(to), signer.text)
        report(signer.verifier.text)
    }
}

struct RotateKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Hand over to a new key, by a note that both sign; workers use it at once.",
        discussion: """
            The new private key takes the old one's place in its file. Checkpoints that the old key signed stay valid, \
            and whoever trusts either key can trust the other.
            """)

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let key = CheckpointKey(database.folder)
        guard let path = key.path else {
            throw ValidationError("The key stands in KOZA_CHECKPOINT_KEY; to be changed it must be in a file.")
        }
        guard let old = try key.signer() else { throw ValidationError("There is no checkpoint key yet.") }
        // Kept until the database knows it: whatever fails, the next attempt goes on with the same.
        let next = path + ".next"
        try SecretFile.make(FilePath(next), old.successor().text)
        guard let new = try CheckpointKey.namedFile(next).signer() else { throw Errno.noSuchFileOrDirectory }
        try await database.withStore(process: "keys") { try await KeyChange($0).change(from: old, to: new) }
        guard rename(next, path) == 0 else { throw Errno(rawValue: errno) }
        report(new.verifier.text)
    }
}

struct ReplaceKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Go on with another key after the private one was lost, and say why.",
        discussion: """
            Makes the key where there is none. What the lost key signed stays valid, but the new one does not follow \
            from it: publish it anew. Who verifies the log from then on names both keys.
            """)

    @Option(help: "Why the key before cannot sign; it goes on record.")
    var reason: String

    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw ValidationError("--reason says why.") }
    }

    func run() async throws {
        let (key, reason) = (CheckpointKey(database.folder), reason)
        let (old, new) = try await database.withStore(process: "keys") { store in
            let history = try await LogProofs(store).keys()
            guard let origin = history.keys.first?.verifier.name else {
                throw ValidationError("Nothing is signed yet; no key is lost.")
            }
            let signer = try key.signerOrNew(named: origin)
            guard signer.verifier != history.current else {
                throw ValidationError("The private key is here; `koza keys rotate` hands over to another.")
            }
            return (try await KeyChange(store).replace(with: signer, reason: reason), signer.verifier)
        }
        report("\(old.text) signs no more")
        report(new.text)
    }
}

extension CheckpointKey {
    /// Kept in the file before anybody knows it: whatever fails then, the next attempt goes on with the same.
    fileprivate func signerOrNew(named name: String) throws -> NoteSigner {
        if let path, !FileManager.default.fileExists(atPath: path), let signer = NoteSigner(newKeyNamed: name) {
            try SecretFile.make(FilePath(path), signer.text)
        }
        guard let signer = try signer() else { throw Errno.noSuchFileOrDirectory }
        return signer
    }
}
