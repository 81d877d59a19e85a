import Application
import Foundation
import Testing

@Suite("Signed messages")
struct WebhookSecretTests {
    @Test("The example of Standard Webhooks has the signature that is published with it")
    func published() throws {
        let secret = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        #expect(
            secret.signature(
                of: #"{"test": 2432232314}"#, id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330)
                == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    @Test("A new secret is of 256 bits, another one each time, and read again as it was written")
    func new() throws {
        let secrets = (0..<50).map { _ in WebhookSecret().text }
        #expect(Set(secrets).count == 50)
        for text in secrets {
            #expect(text.hasPrefix("whsec_"))
            #expect(Data(base64Encoded: String(text.dropFirst(6)))?.count == 32)
            #expect(WebhookSecret(text)?.text == text)
        }
        #expect(WebhookSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") == nil)
        #expect(WebhookSecret("whsec_?") == nil)
    }
}
