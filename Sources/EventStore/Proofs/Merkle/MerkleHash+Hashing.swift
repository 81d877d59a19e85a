import Crypto

/// RFC 6962, 2.1: a leaf's hash begins with 0, a node's with 1, so that neither can pass for the other.
extension MerkleHash {
    /// Of a tree without leaves.
    package static let empty = MerkleHash(SHA256().finalize())

    package static func leaf(_ bytes: some Collection<UInt8>) -> MerkleHash {
        var hasher = SHA256()
        update(&hasher, prefix: 0)
        let isContiguous: Void? = bytes.withContiguousStorageIfAvailable {
            hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
        }
        if isContiguous == nil { Array(bytes).withUnsafeBytes { hasher.update(bufferPointer: $0) } }
        return MerkleHash(hasher.finalize())
    }

    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        var hasher = SHA256()
        update(&hasher, prefix: 1)
        left.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        right.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return MerkleHash(hasher.finalize())
    }

    private static func update(_ hasher: inout SHA256, prefix: UInt8) {
        Swift.withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
    }
}
