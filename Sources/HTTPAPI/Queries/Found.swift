import HTTPTypes
import ReadModels
import Regulation

/// What a question leads to.
struct Found<View: Encodable & SendableMetatype> {
    let view: View
    /// Of the stream, for `ETag`.
    let version: Int64?
    /// That the answer takes in; `nil`: what this process has written.
    let position: Int64?
    /// The day whose parameters applied.
    let rulesOn: CalendarDate?

    init(_ view: View, version: Int64? = nil, position: Int64? = nil, rulesOn: CalendarDate? = nil) {
        self.view = view
        self.version = version
        self.position = position
        self.rulesOn = rulesOn
    }
}

extension Call {
    func answer<View: Encodable & SendableMetatype>(_ found: Found<View>) throws -> Answer {
        var answer = try Answer.json(found.view, in: language)
        if let day = found.rulesOn { answer.headers[.link] = "</v1/parameters?on=\(day)>; rel=\"describedby\"" }
        answer.headers[.position] = String(found.position ?? api.written.position)
        return answer
    }

    /// With its tag; without its body (304) where the client has it already.
    /// - Throws: 400 where `If-None-Match` cannot be read.
    func answer(_ answer: Answer, tagged tag: EntityTag) throws -> Answer {
        var answer = answer
        answer.headers[.eTag] = tag.text
        if try CommandHeaders.entityTags(.ifNoneMatch, headers)?.include(tag) == true {
            answer.status = 304
            answer.body = []
        }
        return answer
    }
}

extension Call {
    /// A page of a list that is at hand as a whole: all of it unless `?limit=` asks for less.
    /// - Throws: 400.
    func page<Item>(of items: [Item]) throws -> Listing<Item> {
        let list = endpoint.path
        let start = Int(min(try query.cursor(of: list) ?? 0, Int64(items.count)))
        let rest = items[start...]
        let page = try query.integer("limit", 1...500).map { rest.prefix(Int($0)) } ?? rest
        let next = page.endIndex < items.count ? Cursor([Int64(page.endIndex)], of: list).text : nil
        return Listing(items: Array(page), nextCursor: next)
    }
}

/// A part of a list.
struct Listing<Item: Codable>: Codable {
    let items: [Item]
    /// `null` at the end of the list.
    let nextCursor: String?

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(items, forKey: .items)
        try container.encode(nextCursor, forKey: .nextCursor)
    }
}
