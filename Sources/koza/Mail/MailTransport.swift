import Application
import Foundation
import Subprocess
import SystemPackage

/// Hands letters to the system's sendmail program or, by curl, to an SMTP server. Addresses reach no log.
struct MailTransport: MailCarrier {
    enum Way: Equatable {
        case sendmail(String)
        /// `smtp://host:port` or `smtps://host:port`
        case smtp(String)
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let way: Way
    let sender: String

    func carry(_ letter: Letter) async throws {
        let message = MailMessage(letter, from: sender)
        let (program, arguments) =
            switch way {
            case .sendmail(let path): (path, ["-i", "-f", sender, "--", letter.address])
            case .smtp(let url):
                (
                    "curl",
                    [
                        "--silent", "--show-error", "--max-time", "60", "--url", url, "--mail-from", sender,
                        "--mail-rcpt", letter.address, "--upload-file", "-",
                    ]
                )
            }
        let result = try await Subprocess.run(
            program.hasPrefix("/") ? .path(FilePath(program)) : .name(program), arguments: Arguments(arguments),
            input: .string(message.text), output: .discarded, error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess else {
            // What the server says may hold the address.
            let said = result.standardError.replacing(letter.address, with: "<address>")
            throw Failure(description: "\(program): \(said.trimmingCharacters(in: .whitespacesAndNewlines))")
        }
    }
}

extension MailTransport {
    /// `nil` where nothing says how mail leaves: then notices wait.
    init?(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        guard let given = environment["KOZA_MAIL"], !given.isEmpty else { return nil }
        if given.hasPrefix("/") {
            way = .sendmail(given)
        } else if given.hasPrefix("smtp://") || given.hasPrefix("smtps://") {
            way = .smtp(given)
        } else {
            throw Settings.Invalid(description: "KOZA_MAIL is the path of sendmail, or smtp://HOST:PORT.")
        }
        sender = environment["KOZA_MAIL_FROM"] ?? "koza@localhost"
    }
}
