import Regulation
import Testing

@testable import Application

@Suite("The article table")
struct ArticleTests {
    /// Paragraphs of each article in the Resmî Gazete; where it lists letters, the letters.
    private static let published: [(article: String, paragraphs: [String])] =
        [
            ("M1", ["1"]), ("M2", ["1", "2", "3"]), ("M3", ["1"]),
            ("M4", "abcçdefgğhıijklm".map { "1-\($0)" }),
        ] + counted(5, [2, 1, 2, 2, 2, 4, 4, 1, 4, 5, 4, 1, 3, 1, 2, 3, 5, 2, 1, 2, 2, 2, 1, 1, 6, 5, 2, 2, 2])
        + [("M34", "abcçdef".map { "1-\($0)" })] + counted(35, [3, 3, 1, 3, 1, 2])
        + [("GM1", ["1"]), ("M41", ["1-a", "1-b"]), ("M42", ["1"])]

    private static func counted(_ first: Int, _ counts: [Int]) -> [(article: String, paragraphs: [String])] {
        counts.enumerated().map { index, count in ("M\(first + index)", (1...count).map(String.init)) }
    }

    @Test("names every paragraph that was published, once and in order")
    func complete() {
        let published = Self.published.flatMap { article, paragraphs in paragraphs.map { "\(article)/\($0)" } }
        #expect(ArticleTable.communique2023.map(\.citation.text) == published)
    }

    @Test("shows code and a test for every paragraph that is enforced")
    func proved() {
        #expect(ArticleView.unproved() == [])
    }

    @Test("names an enforced paragraph whose last test is gone")
    func unproved() {
        let evidence = "M21/5\tcode\tForm.swift\tForm\nM11/3\tcode\tSize.swift\tSize\nM11/3\ttest\tA.swift\tM11/3\n"
        let unproved = ArticleView.unproved(evidence: ArticleEvidence(table: evidence))
        #expect(unproved.contains("M21/5"))
        #expect(!unproved.contains("M11/3") && !unproved.contains("M11/1"))
    }

    @Test("leaves no paragraph for later")
    func missing() {
        for paragraph in ArticleView.all().flatMap(\.paragraphs) {
            #expect(paragraph.explanation.map { !$0.en.contains("Not built") && !$0.tr.contains("Henüz") } ?? true)
        }
    }

    @Test("says of every other paragraph where it is met, or why not")
    func explained() {
        for paragraph in ArticleView.all().flatMap(\.paragraphs) where paragraph.standing != .enforced {
            #expect(paragraph.explanation?.tr.isEmpty == false && paragraph.explanation?.en.isEmpty == false)
        }
    }

    @Test("knows every paragraph that code or a test cites")
    func known() {
        #expect(ArticleEvidence.collected.cited.filter { !ArticleTable.holds($0) } == [])
    }

    @Test(
        "holds articles, paragraphs and their letters, and nothing else",
        arguments: [
            ("M11", true), ("M11/3", true), ("M4/1", true), ("M4/1-ğ", true), ("M29/2-b", true), ("GM1/1", true),
            ("M99", false), ("M11/5", false), ("M4/1-z", false), ("M29/2-", false), ("M29/2-B", false),
            ("M29/2-bb", false), ("M29-b", false), ("foo", false), ("m11/3", false), (" M11/3", false),
        ])
    func holds(text: String, held: Bool) {
        #expect(ArticleTable.holds(Citation(stringLiteral: text)) == held)
    }

    @Test(
        "leads to the letter, the paragraph or the article that it knows",
        arguments: [
            ("M4/1-ğ", "M4-1-ğ"), ("M4/1", "M4"), ("M11/3", "M11-3"), ("M29/2-b", "M29-2"), ("M11", "M11"),
        ])
    func address(citation: String, anchor: String) {
        #expect(ArticleTable.address(of: citation) == "/mevzuat#" + anchor)
    }
}
