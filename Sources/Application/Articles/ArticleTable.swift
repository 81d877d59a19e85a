package import Regulation

/// Every article and paragraph of the communiqué 2023/24 (Resmî Gazete 31.12.2022, 32060, 4. Mükerrer), in its order.
package enum ArticleTable {
    package static let communique2023: [Provision] =
        opening + classing + controlMethods + infrastructure + certificate + trade + supervision + closing

    private static let citations = Set(communique2023.map(\.citation.text))
    private static let known = citations.union(
        communique2023.flatMap { [$0.article, String($0.citation.text.prefix { $0 != "-" })] })

    /// Where a citation is to be read: at the letter, else at its paragraph, else at its article.
    package static func address(of citation: String) -> String {
        let wholes = [citation, String(citation.prefix { $0 != "-" })]
        let place = wholes.first(where: citations.contains) ?? String(citation.prefix { $0 != "/" })
        return "/mevzuat#" + place.replacing("/", with: "-")
    }

    /// Whether there is such an article, paragraph, or letter of one. Where the table takes a paragraph as a whole, it
    /// knows no letters, and any will do.
    package static func holds(_ citation: Citation) -> Bool {
        if known.contains(citation.text) { return true }
        let parts = citation.text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && citations.contains(String(parts[0]))
            && parts[1].count == 1 && parts[1].allSatisfy { $0.isLetter && $0.isLowercase }
    }
}
