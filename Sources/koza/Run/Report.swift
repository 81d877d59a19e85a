import Foundation

/// Progress for the person who started the program: one line, at once.
func report(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}

/// What went wrong, on standard error.
func complain(_ line: String) {
    FileHandle.standardError.write(Data("koza: \(line)\n".utf8))
}
