import Subprocess

/// How a program ended.
package enum ProgramExit: Equatable, Sendable {
    case code(Int32)
    case signal(Int32)

    init(_ status: TerminationStatus) {
        switch status {
        case .exited(let code): self = .code(code)
        case .signaled(let signal): self = .signal(signal)
        }
    }
}
