/// Every article and paragraph of the communiqué 2023/24 (Resmî Gazete 31.12.2022, 32060, 4. Mükerrer), in its order.
package enum ArticleTable {
    package static let communique2023: [Provision] =
        opening + classing + controlMethods + infrastructure + certificate + trade + supervision + closing
}
