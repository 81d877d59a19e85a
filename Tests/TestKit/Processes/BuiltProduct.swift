import Glibc
package import SystemPackage

/// Programs of this package, as built beside the running tests.
package enum BuiltProduct {
    package struct Missing: Error, CustomStringConvertible {
        let path: FilePath

        package var description: String { "\(path) has not been built" }
    }

    /// - Parameter name: `KOZA_PROGRAM` in the environment names another build of `koza`.
    package static func path(of name: String = "koza") throws -> FilePath {
        let path: FilePath
        if name == "koza", let other = getenv("KOZA_PROGRAM") {
            path = FilePath(String(cString: other))
        } else {
            path = folder.appending(name)
        }
        guard access(path.string, X_OK) == 0 else { throw Missing(path: path) }
        return path
    }

    private static var folder: FilePath {
        guard let path = realpath("/proc/self/exe", nil) else { return ".build/debug" }
        defer { free(path) }
        return FilePath(String(cString: path)).removingLastComponent()
    }
}
