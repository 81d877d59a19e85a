package import Foundation
import Glibc
import SystemPackage

extension Browser {
    func devTools(_ command: String, _ parameters: JSON) async throws {
        try await post("/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
    }

    func resize(height: Int) async throws {
        try await devTools(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": JSON(integerLiteral: width), "height": JSON(integerLiteral: height), "deviceScaleFactor": 1,
                "mobile": .bool(width < 500),
            ])
    }

    /// The whole page as a picture, kept with the run's reports.
    package func keepPicture(_ name: String) async throws {
        let height = try await run("return document.documentElement.scrollHeight").int ?? 900
        try await resize(height: min(max(height, 600), 8000))
        let answer = try await http.get(session + "/screenshot")
        guard let data = try answer.json["value"].string.flatMap({ Data(base64Encoded: $0) }) else {
            throw BrowserError(description: "no picture of \(name)")
        }
        let folder = try Self.pictures
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try data.write(to: folder.appending(path: "\(name)-\(width).png"))
        try await resize(height: 900)
    }

    /// `KOZA_REPORTS` names the folder of the run's reports.
    package static var pictures: URL {
        get throws {
            let reports = getenv("KOZA_REPORTS").map { String(cString: $0) }
            let folder = try reports ?? BuiltProduct.path().removingLastComponent().appending("reports").string
            return URL(filePath: folder).appending(path: "pages")
        }
    }

    /// What axe-core finds that keeps people from using the page.
    package func accessibilityFaults() async throws -> [String] {
        try await run(try await PythonPackages.get().text(of: "axe_playwright_python/axe.min.js") + ";return null")
        let found = try await runToEnd(
            """
            const done = arguments[0];
            axe.run().then(found => done(found.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join(" | "))));
            """)
        return found.array.compactMap(\.string)
    }

    /// Pixels that the page is wider than the window.
    package func overflow() async throws -> Int {
        try await run("return document.documentElement.scrollWidth - window.innerWidth").int ?? 0
    }

    /// Bytes of the page and of our own style and scripts.
    package func ownBytes() async throws -> Int {
        try await run(
            """
            const files = performance.getEntriesByType('resource').filter(r => !/bootstrap|chart/.test(r.name));
            const page = performance.getEntriesByType('navigation')[0];
            return page.decodedBodySize + files.reduce((sum, file) => sum + file.decodedBodySize, 0);
            """
        ).int ?? .max
    }
}

extension Browser {
    /// As it would come out of a printer, or as it is on the screen.
    package func showPrint(_ isPrint: Bool) async throws {
        try await devTools("Emulation.setEmulatedMedia", ["media": .string(isPrint ? "print" : "")])
    }
}
