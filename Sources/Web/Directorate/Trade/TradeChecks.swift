extension TradeApplicationAnswer {
    var target: String { "/denetim/\(id)" }

    /// M29/2, M30/2: what its control looks at, with the article.
    var asked: [(code: String, rule: String)] {
        direction == "export"
            ? [("propertiesKept", "M29/2"), ("packingAndMarks", "M29/2"), ("declaredProperties", "M29/2")]
            : [("propertiesKept", "M30/2"), ("declaredProperties", "M30/2")]
    }
}
