/// What comes of a verification, to be read at arm's length: a word with a colour, a shape and a mark in it.
struct Verdict: Sendable {
    let word: String
    let text: String
    let tone: String
    let shape: String
    let mark: String

    /// - Parameter status: by the contract's code; `nil` where the code is not of a certificate of ours.
    init(_ status: String?, _ texts: Texts) {
        let name = status ?? "unknown"
        word = texts("public.verdict." + name)
        text = texts("public.verdict.text." + name)
        (tone, shape, mark) =
            switch status {
            case "valid": ("good", "round", "✓")
            case "cancelled": ("bad", "octagon", "✕")
            case nil: ("bad", "square", "?")
            case "expired": ("waiting", "triangle", "!")
            default: ("waiting", "diamond", "!")
            }
    }
}
