import Application
import Foundation
import Subprocess

/// Sends messages by curl, which is told all by its standard input: address, headers and body reach neither its
/// arguments nor a log.
struct WebhookTransport: WebhookCarrier {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let policy: WebhookPolicy

    func carry(_ request: WebhookRequest) async throws -> Int {
        let addresses = try await addresses(of: request.url)
        let result = try await Subprocess.run(
            .name("curl"), arguments: ["--disable", "--config", "-"],
            input: .string(configuration(request, addresses)), output: .string(limit: 64), error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess, let status = Int(result.standardOutput), status > 0 else {
            let said = addresses.reduce(result.standardError.replacing(request.url.host, with: "<host>")) {
                $0.replacing($1, with: "<address>")
            }
            throw Failure(description: said.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return status
    }

    /// What curl connects to is what was looked at here: a name that leads elsewhere a moment later leads nowhere.
    private func addresses(of url: WebhookURL) async throws -> [String] {
        let found = try await HostResolver.addresses(of: url.host)
        let allowed = found.filter { IPAddress($0).map(policy.allows) ?? false }
        guard (url.isEncrypted || policy.isSandbox) && !allowed.isEmpty else {
            throw Failure(description: "the address is not on the public Internet, or not encrypted")
        }
        return allowed
    }

    /// One option a line (curl(1), --config). Redirects are not followed, proxies and .netrc not used.
    private func configuration(_ request: WebhookRequest, _ addresses: [String]) -> String {
        var options = [
            ("url", request.url.text), ("proto", policy.isSandbox ? "=http,https" : "=https"), ("noproxy", "*"),
            ("max-redirs", "0"),
            ("connect-timeout", "10"), ("max-time", "20"), ("output", "/dev/null"), ("write-out", "%{http_code}"),
            ("user-agent", "Koza"), ("data-raw", request.body),
        ]
        if request.url.address == nil {
            let pinned = addresses.map { $0.contains(":") ? "[\($0)]" : $0 }.joined(separator: ",")
            options.append(("resolve", "\(request.url.host):\(request.url.port):\(pinned)"))
        }
        options += request.headers.map { ("header", "\($0.name): \($0.value)") }
        let lines = options.map { "\($0.0) = \"\(Self.escaped($0.1))\"" }
        return (lines + ["silent", "show-error", "globoff", "path-as-is"]).joined(separator: "\n") + "\n"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r")
    }
}
