import Foundation
import SystemPackage
import TestKit

/// Debian's nginx with the site of `Deploy/nginx`, before one service and one that does not answer.
struct Proxy {
    static let host = "koza.example.gov.tr"

    let port: Int
    let plainPort: Int
    private let root: String
    private let folder: TemporaryFolder
    private let program: RunningProgram

    /// - Parameter port: of TLS.
    static func start(port: Int, before service: Int) async throws -> Proxy {
        let authority = try await OpenSSLAuthority()
        let certificate = try await authority.certify("/CN=\(host)", usage: .tls)
        let (folder, plainPort) = (try TemporaryFolder(), try freeLoopbackPort())
        let site = try DeployFolder.text("nginx/koza.conf")
            .replacing("127.0.0.1:8081", with: "127.0.0.1:\(service)")
            .replacing("127.0.0.1:8082", with: "127.0.0.1:\(try freeLoopbackPort())")
            .replacing("listen 80;", with: "listen 127.0.0.1:\(plainPort);")
            .replacing("listen 443", with: "listen 127.0.0.1:\(port)")
            .replacing("/etc/koza-tls/koza.pem", with: certificate.certificateFile)
            .replacing("/etc/koza-tls/koza.key", with: certificate.keyFile)
            .split(separator: "\n").filter { !$0.contains("listen [::]") }.joined(separator: "\n")
        let configuration = folder.path + "/nginx.conf"
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: " ")
        try """
        daemon off;
        pid \(folder.path)/nginx.pid;
        events {}
        http {
            access_log off;
            \(temporary)
            \(site)
        }
        """.write(toFile: configuration, atomically: true, encoding: .utf8)
        let arguments = ["-p", folder.path, "-e", "stderr", "-c", configuration]
        let checked = try await RunningProgram.start("/usr/sbin/nginx", ["-t"] + arguments)
        guard try await checked.end() == .code(0) else {
            throw Installation.Failure(description: checked.lines.joined(separator: "\n"))
        }
        let proxy = Proxy(
            port: port, plainPort: plainPort, root: authority.rootFile, folder: folder,
            program: try await RunningProgram.start("/usr/sbin/nginx", arguments))
        try await poll("nginx on port \(port)") { try await proxy.get("/dogrula").first?.hasPrefix("HTTP/2 ") == true }
        return proxy
    }

    func stop() async throws { try await program.stop() }

    /// What curl shows of an answer, headers first.
    func get(_ path: String, _ options: String...) async throws -> [String] {
        let curl = try await open(path, ["--include"] + options)
        try await curl.end(within: .seconds(120))
        return curl.lines.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 }
    }

    /// A request whose answer comes bit by bit.
    func open(_ path: String, _ options: [String]) async throws -> RunningProgram {
        try await RunningProgram.start(
            "curl",
            ["--silent", "--no-buffer", "--http2", "--cacert", root, "--resolve", "\(Self.host):\(port):127.0.0.1"]
                + options + ["https://\(Self.host):\(port)\(path)"])
    }
}
