import Testing

@testable import Web

@Suite("Signatures that people bring")
struct SignatureTextTests {
    @Test(
        "DER, base64 and PEM are the same signature",
        arguments: [
            [0x30, 0x03, 0x02, 0x01, 0xff], Array("MAMCAf8=".utf8), Array("MAMC\r\n Af8=\n".utf8),
            Array("-----BEGIN CMS-----\nMAMCAf8=\n-----END CMS-----\n".utf8),
        ])
    func same(_ bytes: [UInt8]) {
        #expect(SignatureText(file: bytes)?.base64 == "MAMCAf8=")
    }

    @Test("what is pasted is taken the same way; nothing is no signature")
    func pasted() {
        #expect(SignatureText("-----BEGIN PKCS7-----\nMAMC\nAf8=\n-----END PKCS7-----")?.base64 == "MAMCAf8=")
        for nothing in [nil, "", " \n", "-----BEGIN CMS-----\n-----END CMS-----"] {
            #expect(SignatureText(nothing) == nil)
        }
        #expect(SignatureText(file: []) == nil)
    }
}
