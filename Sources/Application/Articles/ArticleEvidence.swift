package import Regulation

/// Where the sources cite a paragraph, and the tests that are named after it, as `Tools/articles` found them.
package struct ArticleEvidence: Sendable {
    package struct Place: Codable, Hashable, Sendable {
        package let file: String
        /// The type around the citation, or the test's name.
        package let name: String
    }

    private let code: [Citation: [Place]]
    private let tests: [Citation: [Place]]

    /// - Parameter table: a line a place, separated by tabs: paragraph, `code` or `test`, file, name.
    init(table: String) {
        let rows = table.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        func places(_ kind: String) -> [Citation: [Place]] {
            Dictionary(grouping: rows.filter { $0.count == 4 && $0[1] == kind }) { Citation(stringLiteral: $0[0]) }
                .mapValues { $0.map { Place(file: $0[2], name: $0[3]) } }
        }
        code = places("code")
        tests = places("test")
    }

    package static let collected = ArticleEvidence(
        table: String(decoding: PackageResources.evidence_tsv, as: UTF8.self))

    package func code(for citation: Citation) -> [Place] { code[citation] ?? [] }
    package func tests(for citation: Citation) -> [Place] { tests[citation] ?? [] }
    package var cited: Set<Citation> { Set(code.keys).union(tests.keys) }
}
