import Foundation
import Synchronization

/// The master keys of a process: the first wraps what is new, the others open what was wrapped before a rotation.
package final class MasterKeys: Sendable {
    private let read: @Sendable () throws -> [MasterKey]
    private let keys: Mutex<[MasterKey]>

    /// - Parameter read: asked again for a name that is not known, since another process may have rotated the keys.
    /// - Throws: ``VaultError/noMasterKey``, and what `read` throws.
    package init(_ read: @escaping @Sendable () throws -> [MasterKey]) throws {
        let keys = try read()
        guard !keys.isEmpty else { throw VaultError.noMasterKey }
        self.read = read
        self.keys = Mutex(keys)
    }

    /// Keys that stay as they are.
    package convenience init(_ keys: MasterKey...) throws {
        try self.init { keys }
    }

    package var all: [MasterKey] { keys.withLock(\.self) }

    package func current() throws -> MasterKey {
        guard let key = all.first else { throw VaultError.noMasterKey }
        return key
    }

    /// - Throws: ``VaultError/missingMasterKeys(_:)``.
    package func key(_ id: String) throws -> MasterKey {
        if let known = all.first(where: { $0.id == id }) { return known }
        try reload()
        guard let key = all.first(where: { $0.id == id }) else { throw VaultError.missingMasterKeys([id]) }
        return key
    }

    package func reload() throws {
        let now = try read()
        guard !now.isEmpty else { throw VaultError.noMasterKey }
        keys.withLock { $0 = now }
    }
}
