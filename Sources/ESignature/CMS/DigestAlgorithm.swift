import Crypto
import Foundation
import SwiftASN1
import X509

/// The digests that signatures are accepted with; SHA-1 is none of them.
enum DigestAlgorithm {
    case sha256
    case sha384
    case sha512

    init?(_ identifier: ASN1ObjectIdentifier) {
        switch identifier {
        case .sha256: self = .sha256
        case .sha384: self = .sha384
        case .sha512: self = .sha512
        default: return nil
        }
    }

    func hash(_ bytes: some DataProtocol) -> [UInt8] {
        switch self {
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        }
    }

    /// RFC 5754, 3: a signer names the key's kind alone, or the kind together with this digest.
    /// - Returns: `nil` for an algorithm that is not accepted, or that goes with another digest.
    func signing(_ identifier: ASN1ObjectIdentifier) -> Certificate.SignatureAlgorithm? {
        switch (self, identifier) {
        case (.sha256, .rsa), (.sha256, .rsaWithSHA256): .sha256WithRSAEncryption
        case (.sha384, .rsa), (.sha384, .rsaWithSHA384): .sha384WithRSAEncryption
        case (.sha512, .rsa), (.sha512, .rsaWithSHA512): .sha512WithRSAEncryption
        case (.sha256, .ecdsaWithSHA256): .ecdsaWithSHA256
        case (.sha384, .ecdsaWithSHA384): .ecdsaWithSHA384
        case (.sha512, .ecdsaWithSHA512): .ecdsaWithSHA512
        default: nil
        }
    }
}
