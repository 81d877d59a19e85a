import EventStore
import Foundation
import SystemPackage

/// Where the private key is that signs checkpoints.
enum CheckpointKey {
    /// In `KOZA_CHECKPOINT_KEY` itself.
    case inEnvironment(String)
    /// In the file that `KOZA_CHECKPOINT_KEY_FILE` names.
    case namedFile(String)
    /// In the data folder, if it is there.
    case dataFolder(String)

    init(_ folder: DataFolder, _ environment: [String: String] = ProcessInfo.processInfo.environment) {
        if let text = environment["KOZA_CHECKPOINT_KEY"], !text.isEmpty {
            self = .inEnvironment(text)
        } else if let path = environment["KOZA_CHECKPOINT_KEY_FILE"], !path.isEmpty {
            self = .namedFile(path)
        } else {
            self = .dataFolder(folder.checkpointKeyFile.string)
        }
    }

    /// `nil` where the data folder has none.
    /// - Throws: `Settings.Invalid`.
    func signer() throws -> NoteSigner? {
        let text: String
        switch self {
        case .inEnvironment(let key): text = key
        case .dataFolder(let path) where !FileManager.default.fileExists(atPath: path): return nil
        case .namedFile(let path), .dataFolder(let path):
            guard let contents = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw Settings.Invalid(description: "The checkpoint key \(path) cannot be read.")
            }
            text = contents
        }
        guard let signer = NoteSigner(text) else {
            throw Settings.Invalid(description: "The checkpoint key is not PRIVATE+KEY+name+id+base64.")
        }
        return signer
    }

    /// The file, where it is in one.
    var path: String? {
        switch self {
        case .inEnvironment: nil
        case .namedFile(let path), .dataFolder(let path): path
        }
    }
}
