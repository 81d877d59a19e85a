import Crypto
import Foundation
import Regulation
import SwiftASN1
import X509

extension Certificate {
    var der: [UInt8] {
        get throws {
            var serializer = DER.Serializer()
            try serializer.serialize(self)
            return serializer.serializedBytes
        }
    }

    /// Eleven digits, or after `PNOTR-` (ETSI EN 319 412-1, 5.1.3); of one serial number alone.
    var citizenNumber: CitizenNumber? {
        let numbers = subject.texts(.serialNumber)
        guard let text = numbers.first, numbers.count == 1 else { return nil }
        return CitizenNumber(text.hasPrefix("PNOTR-") ? String(text.dropFirst(6)) : text)
    }

    var authority: String { issuer.texts(.RDNAttributeType.commonName).first ?? "-" }

    /// RFC 5280, 4.2.1.3: for documents, or (as the smart cards of some authorities have it) for signatures at large.
    var isForSigning: Bool {
        guard let usage = try? extensions.keyUsage else { return false }
        return usage.nonRepudiation || usage.digitalSignature
    }

    func isValid(at date: Date) -> Bool { notValidBefore <= date && date <= notValidAfter }
}

extension DistinguishedName {
    fileprivate func texts(_ type: ASN1ObjectIdentifier) -> [String] {
        joined().filter { $0.type == type }.compactMap { String($0.value) }
    }
}

enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    }
}
