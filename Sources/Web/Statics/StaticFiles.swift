import Crypto
import Foundation
import Logging

/// Style sheets and scripts, held in memory. Addresses carry a hash of the content, so that browsers keep them for good.
struct StaticFiles: Sendable {
    struct File: Sendable {
        let bytes: [UInt8]
        let mediaType: String
    }

    private let files: [String: File]
    private let addresses: [String: String]

    /// - Parameter libraries: where Bootstrap and chart.js are installed; what is missing is left out.
    init(libraries: String, logger: Logger) {
        var (files, addresses): ([String: File], [String: String]) = ([:], [:])
        func add(_ name: String, _ bytes: [UInt8]) {
            let parts = name.split(separator: ".", maxSplits: 1)
            let hash = SHA256.hash(data: Data(bytes)).prefix(6).hexadecimal
            let address = "\(parts[0])-\(hash).\(parts.dropFirst().first ?? "")"
            files[address] = File(bytes: bytes, mediaType: Self.mediaType(of: name))
            addresses[name] = "/statik/" + address
        }
        for (name, bytes) in AssetFiles.all { add(name, bytes) }
        for (name, path) in LibraryFiles.all {
            if let data = FileManager.default.contents(atPath: libraries + "/" + path) {
                add(name, Array(data))
            } else {
                logger.warning("a library of the pages is missing", metadata: ["file": "\(libraries)/\(path)"])
            }
        }
        self.files = files
        self.addresses = addresses
    }

    /// On every page, in this order.
    var styles: [String] { ["bootstrap.css", "koza.css"].compactMap { addresses[$0] } }
    var scripts: [String] { ["koza.js", "live.js", "kept.js"].compactMap { addresses[$0] } }

    /// The address of a file by its name here, such as `chart.js`.
    func address(of name: String) -> String? { addresses[name] }

    /// - Parameter name: the last part of its address.
    func file(_ name: String) -> File? { files[name] }

    private static func mediaType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}

/// Our own.
enum AssetFiles {
    static let all: [String: [UInt8]] = [
        "figures.js": PackageResources.figures_js,
        "koza.css": PackageResources.koza_css,
        "print.css": PackageResources.print_css,
        "koza.js": PackageResources.koza_js,
        "live.js": PackageResources.live_js,
        "kept.js": PackageResources.kept_js,
        "koza.svg": PackageResources.koza_svg,
    ]
}

/// Those of Debian's packages libjs-bootstrap5 and libjs-chart.js.
enum LibraryFiles {
    static let all = [
        "bootstrap.css": "bootstrap5/css/bootstrap.min.css",
        "chart.js": "chart.js/chart.min.js",
    ]
}
