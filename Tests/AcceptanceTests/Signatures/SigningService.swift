import Foundation
import TestKit

/// An installation where applications have to be signed, by certificates of an authority that openssl keeps. Time is as
/// on the shared one.
struct SigningService: Sendable {
    let service: SharedService
    let authority: OpenSSLAuthority
    /// Of the sandbox's test authority.
    let testRoot: String

    static func get() async throws -> SigningService { try await starting.value }

    private static let starting = Task {
        let authority = try await OpenSSLAuthority("Deneme ESHS")
        let sandbox = try await OpenSSLAuthority("Sandbox")
        let file = try TemporaryFolder().path + "/authority.pem"
        try await sandbox.withSubordinate("Mobil").write(toFile: file, atomically: true, encoding: .utf8)
        return SigningService(
            service: try await SharedService.start([
                "KOZA_ESIGNATURE": "required", "KOZA_ESIGNATURE_ROOTS": authority.rootFile,
                "KOZA_ESIGNATURE_AUTHORITY_FILE": file,
            ]), authority: authority, testRoot: sandbox.rootFile)
    }

    /// A certificate for a citizen number, unless the subject says otherwise.
    func signer(_ citizenNumber: String, until: String = "20491231000000Z") async throws -> OpenSSLSigner {
        // The authority keeps one list of what it issued.
        try await Self.issuing.run {
            try await authority.certify("/CN=Mehmet Kaya/serialNumber=" + citizenNumber, until: until)
        }
    }

    private static let issuing = OneAtATime()
}

/// Runs what is asked for one after the other.
private actor OneAtATime {
    private var last: Task<Void, Never>?

    func run<Value: Sendable>(_ body: @Sendable @escaping () async throws -> Value) async throws -> Value {
        let before = last
        let task = Task {
            await before?.value
            return try await body()
        }
        last = Task { _ = try? await task.value }
        return try await task.value
    }
}

extension Caller {
    /// The application with a signature over the bytes that the service says are to be signed.
    func signing(_ application: JSON, by signer: OpenSSLSigner) async throws -> JSON {
        let content = try await post("/v1/signatures/content", application)
        _ = try content.expect(200)
        return application.with("signature", .string(Data(try await signer.sign(content.body)).base64EncodedString()))
    }
}
