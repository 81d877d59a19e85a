package import Regulation

extension Certificate {
    /// M22/1: a paper says that its bales may be sold, so nobody gets one of a certificate that does not say so today.
    /// - Throws: 409 with what ended it.
    package func requirePaper(on date: CalendarDate) throws(Refusal) {
        let issued = try required()
        switch status(on: date) {
        case .valid: return
        case .expired:
            throw .state(
                "M23/1", tr: "\(issued.number) belgesinin süresi \(issued.validUntil) günü doldu; kâğıdı verilmez.",
                en: "\(issued.number) was valid until \(issued.validUntil); its paper is not handed out.")
        case .cancelled:
            throw .state(
                "M22/1", tr: "\(issued.number) belgesi iptal edilmiştir; kâğıdı verilmez.",
                en: "\(issued.number) is cancelled; its paper is not handed out.")
        case .transferred, .split:
            throw .state(
                "M24/1",
                tr: "\(issued.number) belgesinin bütün balyaları başka belgelere geçmiştir; kâğıdı onlardan alınır.",
                en: "All bales of \(issued.number) went to other certificates; those have the papers.")
        case .exhausted:
            throw .state(
                "M26/2", tr: "\(issued.number) belgesinde miktar kalmamıştır; kâğıdı verilmez.",
                en: "Nothing is left on \(issued.number); its paper is not handed out.")
        }
    }
}
