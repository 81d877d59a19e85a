/// The root of a complete subtree: of the leaves `index << level ..< (index + 1) << level`.
struct TreeNode: Hashable, Sendable {
    let level: Int
    let index: Int64

    /// The complete subtrees of a run of leaves, in order: the run is one whose hash RFC 6962 asks for, so that each
    /// subtree is smaller than the one before.
    static func covering(_ run: Range<Int64>) -> [TreeNode] {
        var nodes: [TreeNode] = []
        var start = run.lowerBound
        while start < run.upperBound {
            let fits = 63 - (run.upperBound - start).leadingZeroBitCount
            let level = start == 0 ? fits : min(fits, start.trailingZeroBitCount)
            nodes.append(TreeNode(level: level, index: start >> level))
            start += 1 << level
        }
        return nodes
    }
}

extension Int64 {
    /// The largest power of two below it; it is 2 or more.
    var powerOfTwoBelow: Int64 { 1 << (63 - (self - 1).leadingZeroBitCount) }
}
