import Subprocess
import SystemPackage

extension LocalCluster {
    /// Runs one of the server's programs as the server's account. `setpriv` also has the kernel send SIGINT, PostgreSQL's
    /// fast shutdown, when this process dies, however it dies.
    func command(_ program: FilePath, _ arguments: [String], as account: ServerAccount?) -> Configuration {
        var all = ["--pdeathsig=INT"]
        if account != nil {
            all += ["--reuid=\(ServerAccount.name)", "--regid=\(ServerAccount.name)", "--init-groups"]
        }
        all += ["--", program.string] + arguments
        var options = PlatformOptions()
        // A group of its own, or Ctrl-C at a terminal would reach the server before its clients have finished.
        options.processGroupID = 0
        // SIGTERM would wait for clients to leave.
        options.teardownSequence = [
            .send(signal: .interrupt, allowedDurationToNextStep: .seconds(60)),
            .send(signal: .quit, allowedDurationToNextStep: .seconds(5)),
        ]
        return Configuration(
            executable: .name("setpriv"), arguments: Arguments(all),
            environment: .inherit.updating(["LC_ALL": "C"]), workingDirectory: folder, platformOptions: options)
    }

    var serverArguments: [String] {
        var all = [
            "listen_addresses": "",
            "unix_socket_permissions": "0700",
            // A list, in which quoted names may contain anything.
            "unix_socket_directories": "\"\(socketFolder.string.replacing("\"", with: "\"\""))\"",
            "port": "\(port)",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "log_line_prefix": "%m [%p] %q%d ",
        ]
        all.merge(settings) { _, ours in ours }
        return ["-D", dataFolder.string] + all.sorted { $0.key < $1.key }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
    }
}
