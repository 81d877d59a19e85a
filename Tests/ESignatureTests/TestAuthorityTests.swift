import ESignature
import Foundation
import Regulation
import TestKit
import Testing

@Suite("The sandbox's authority")
struct TestAuthorityTests {
    private func person() throws -> TestAuthority.Person {
        TestAuthority.Person(
            name: "Ayşe Yılmaz", citizenNumber: try #require(CitizenNumber(Scene.citizenNumber)))
    }

    @Test("A mobile signature is good for openssl and for us, and its certificate says who made it")
    func mobile() async throws {
        let authority = try TestAuthority(pem: try TestAuthority(at: Date()).pem)
        let cms = try authority.mobileSignature(of: try person(), over: Scene.content, at: Date())
        let root = try TemporaryFolder().path + "/root.pem"
        try authority.certificate.write(toFile: root, atomically: true, encoding: .utf8)
        #expect(try await OpenSSL.verifies(cms, over: Scene.content, root: root))
        #expect(try await !OpenSSL.verifies(cms, over: Scene.content + [1], root: root))
        let outcome = await SignatureVerifier(roots: authority.roots).verify(
            cms, over: Scene.content, by: CitizenNumber(Scene.citizenNumber), at: Date())
        #expect(outcome.verified?.authority.contains("made on the server") == true, "\(outcome)")
    }

    @Test("It certifies a key that somebody made by hand, for the person that it knows them as")
    func certifies() async throws {
        let authority = try TestAuthority(at: Date())
        let folder = try TemporaryFolder()
        let (key, request, certificate) = (
            folder.path + "/key.pem", folder.path + "/request.pem", folder.path + "/certificate.pem"
        )
        try await OpenSSL.run(
            "req", "-new", "-nodes", "-newkey", "rsa:2048", "-keyout", key, "-out", request, "-subj",
            "/CN=Somebody else/serialNumber=10000000078")
        let text = try String(contentsOfFile: request, encoding: .utf8)
        try #require(try authority.certificate(for: try person(), request: text, at: Date()))
            .write(toFile: certificate, atomically: true, encoding: .utf8)
        let cms = try await OpenSSLSigner(certificateFile: certificate, keyFile: key).sign(Scene.content)
        let verifier = SignatureVerifier(roots: authority.roots)
        let citizen = CitizenNumber(Scene.citizenNumber)
        #expect(await verifier.verify(cms, over: Scene.content, by: citizen, at: Date()).verified != nil)
        let later = Date().addingTimeInterval(4 * 365 * 86_400)
        #expect(await verifier.verify(cms, over: Scene.content, by: citizen, at: later).faults == [.outsideValidity])
    }

    @Test("A request whose key did not sign it, and what is no request, gets nothing", arguments: [true, false])
    func requests(_ isForged: Bool) async throws {
        let folder = try TemporaryFolder()
        let request = folder.path + "/request.pem"
        try await OpenSSL.run(
            "req", "-new", "-nodes", "-newkey", "rsa:2048", "-keyout", folder.path + "/key.pem", "-out", request,
            "-subj", "/CN=A")
        var lines = try String(contentsOfFile: request, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[lines.count - 3] = String(lines[lines.count - 3].reversed())
        let text = isForged ? lines.joined(separator: "\n") : "PEM"
        #expect(try TestAuthority(at: Date()).certificate(for: try person(), request: text, at: Date()) == nil)
    }

    @Test("A file that is not its own is refused", arguments: ["", "nonsense"])
    func files(_ text: String) {
        #expect(throws: TestAuthority.Malformed.self) { try TestAuthority(pem: text) }
    }
}
