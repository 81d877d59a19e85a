import Application
import CottonControl
import Regulation

extension InspectorApplication: RequestBody {
    package init?(_ fields: FieldReader) {
        let userId = fields.required("userId", .code())
        let name = fields.required("name", .text(1...200))
        let tckn = fields.optional("tckn", .citizenNumber)
        let email = fields.optional("email", .email)
        let education = fields.required("education", .oneOf(Education.self))
        let basis = fields.required("basis", .oneOf(QualificationBasis.self))
        let cottonMaster = fields.optional("cottonMaster", .flag, otherwise: false)
        let formerService = fields.optional("formerService", .object(FormerService.self))
        let earlierAuthority = fields.optional("earlierAuthority", .object(EarlierAuthority.self))
        let directorate: DirectorateCode? = fields.optional("directorate", .identifier())
        guard let userId, let name, let education, let basis else { return nil }
        self.init(
            userId: userId, name: name, tckn: tckn, email: email, education: education, basis: basis,
            cottonMaster: cottonMaster, formerService: formerService, earlierAuthority: earlierAuthority,
            directorate: directorate)
    }
}

extension FormerService: RequestBody {
    package init?(_ fields: FieldReader) {
        let post = fields.required("post", .oneOf(FormerPost.self))
        let years = fields.required("years", .integer(0...100))
        let leftBy = fields.required("leftBy", .oneOf(EndOfService.self))
        guard let post, let years, let leftBy else { return nil }
        self.init(post: post, years: years, leftBy: leftBy)
    }
}

extension EarlierAuthority: RequestBody {
    package init?(_ fields: FieldReader) {
        let number = fields.required("number", .text(1...50))
        let since = fields.required("since", .date)
        guard let number, let since else { return nil }
        self.init(number: number, since: since)
    }
}

struct TrainingBody: RequestBody {
    let on: CalendarDate
    let place: String
    let firm: TaxNumber?

    init?(_ fields: FieldReader) {
        let on = fields.required("on", .date)
        let place = fields.optional("place", .text(0...200), otherwise: "-")
        firm = fields.optional("firm", .taxNumber)
        guard let on else { return nil }
        self.on = on
        self.place = place
    }
}

struct ExamBody: RequestBody {
    let on: CalendarDate
    let score: Int
    let announcedOn: CalendarDate?

    init?(_ fields: FieldReader) {
        let on = fields.required("on", .date)
        let score = fields.required("score", .integer(-1000...1000))
        announcedOn = fields.optional("announcedOn", .date)
        guard let on, let score else { return nil }
        self.on = on
        self.score = score
    }
}

struct DateBody: RequestBody {
    let on: CalendarDate

    init?(_ fields: FieldReader) {
        guard let on = fields.required("on", .date) else { return nil }
        self.on = on
    }
}

struct ObjectionDecisionBody: RequestBody {
    let board: [BoardMemberName]
    let upheld: Bool
    let score: Int?

    init?(_ fields: FieldReader) {
        let board = fields.required("board", .list(.object(BoardMemberName.self), atMost: 50))
        let upheld = fields.required("upheld", .flag)
        score = fields.optional("score", .integer(-1000...1000))
        guard let board, let upheld else { return nil }
        self.board = board
        self.upheld = upheld
    }
}

extension BoardMemberName: RequestBody {
    package init?(_ fields: FieldReader) {
        let userId = fields.required("userId", .code())
        let role = fields.required("role", .oneOf(BoardRole.self))
        let chair = fields.optional("chair", .flag)
        guard let userId, let role else { return nil }
        self.init(userId: userId, role: role, chair: chair)
    }
}

struct AssentBody: RequestBody {
    let given: Bool
    let note: String?

    init?(_ fields: FieldReader) {
        given = fields.optional("given", .flag, otherwise: true)
        note = fields.optional("note", .text(0...500))
    }
}

struct InspectorAuthorisationBody: RequestBody {
    let number: String?
    let validUntil: CalendarDate?

    init?(_ fields: FieldReader) {
        number = fields.optional("number", .text(1...50))
        validUntil = fields.optional("validUntil", .date)
    }
}

struct InspectorWarningBody: RequestBody {
    let finding: Finding
    let on: CalendarDate?

    init?(_ fields: FieldReader) {
        let finding = fields.required("finding", .finding)
        on = fields.optional("on", .date)
        guard let finding else { return nil }
        self.finding = finding
    }
}
