import Regulation

/// M17/2: three people, chaired by the director or a deputy, at least one a trade inspector of the subject.
enum ExpertBoard {
    static func faults(_ command: DecideObjection, of candidate: InspectorID) -> [Fault] {
        let board = command.board
        let size = command.act.rules.number(.expertBoardMembers)
        let chairs = board.filter(\.chair)
        var faults = Faults()
        faults.require(
            board.count == size && Set(board.map(\.user)).count == size, "M17/2", at: "/board",
            tr: "Bilirkişi Kurulu \(size) ayrı kişiden oluşur.", en: "The board consists of \(size) different people.")
        faults.require(
            chairs.count == 1 && chairs.allSatisfy { $0.role == .director || $0.role == .deputyDirector }, "M17/2",
            at: "/board", tr: "Kurula Bölge Müdürü veya Bölge Müdür Yardımcısı başkanlık eder.",
            en: "The director or a deputy chairs the board.")
        faults.require(
            board.contains { $0.role == .tradeInspector }, "M17/2", at: "/board",
            tr: "Kurulda sınav konusu ürünlerde yetkili en az bir Ticaret Denetmeni görevlendirilir.",
            en: "At least one trade inspector authorised in the subject sits on the board.")
        for (index, member) in board.enumerated() {
            faults.require(
                member.user.text != candidate.text, "M17/2", at: "/board/\(index)",
                tr: "İtiraz eden aday kendi itirazını karara bağlayan Kurulda yer alamaz.",
                en: "The candidate who objects does not sit on the board that decides it.")
        }
        faults.add(contentsOf: result(command))
        return faults.list
    }

    private static func result(_ command: DecideObjection) -> [Fault] {
        switch (command.upheld, command.score) {
        case (true, .some(let score)): Examination.score(score)
        case (true, nil):
            [
                Fault(
                    "M17/2", at: "/score", tr: "Kabul edilen itirazda yeni puan yazılmalıdır.",
                    en: "Where an objection is upheld, the new score is given.")
            ]
        case (false, .some):
            [
                Fault(
                    "M17/2", at: "/score", tr: "Reddedilen itirazda puan değişmez.",
                    en: "Where an objection is dismissed, the score stays.")
            ]
        case (false, nil): []
        }
    }
}
