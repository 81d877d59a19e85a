/// What is pressed and presented, week by week.
enum HarvestPlan {
    static let weeks: [HarvestDay] = [
        HarvestDay(
            "2024-08-27",
            [
                PlannedLot("L01", .soke, bales: 60, lane: "red", .firm(.soke)),
                PlannedLot("L02", .soke, bales: 100, lane: "green", .firm(.cooperative), "Beyaz", "Standart Ekstra"),
            ]),
        HarvestDay(
            "2024-09-03",
            [
                PlannedLot("L03", .soke, bales: 200, .firm(.cooperative)),
                PlannedLot("L04", .ceyhan, "tekBalya", bales: 40, lane: "yellow", .firm(.ceyhan)),
                PlannedLot("L05", .ceyhan, bales: 80, lane: "green", .farmer(1), "Beyaz", "Standart 2"),
            ]),
        HarvestDay(
            "2024-09-09",
            [
                PlannedLot("L06", .harran, bales: 120, lane: "red", .firm(.harran), "Beyaz", "Standart 3", .refused),
                PlannedLot("L07", .harran, bales: 90, lane: "green", .firm(.harran), "Beyaz", "Standart 2"),
                PlannedLot("L08", .soke, "tekBalya", bales: 25, .firm(.soke)),
            ]),
        HarvestDay(
            "2024-09-16",
            [
                PlannedLot("L09", .harran, bales: 150, .farmer(2), "Hafif Benekli", "HB1"),
                PlannedLot("L10", .ceyhan, bales: 110, lane: "green", .firm(.ceyhan), isSustainable: true),
                PlannedLot("L11", .linter, bales: 10, lane: "green", .firm(.linter), "Linter", "1. kesim"),
                PlannedLot("L12", .soke, "tekBalya", bales: 30, lane: "green", .firm(.cooperative)),
            ]),
        HarvestDay(
            "2024-09-23",
            [
                PlannedLot("L13", .soke, bales: 75, lane: "blue", .firm(.soke), "Beyaz", "Standart 2"),
                PlannedLot("L14", .harran, bales: 60, lane: "red", .firm(.harran), "Renkli", "Renkli 2"),
                PlannedLot("L15", .harran, "tekBalya", bales: 20, lane: "green", .firm(.harran)),
                PlannedLot("L16", .ceyhan, bales: 45, .farmer(3), "Beyaz", "Standart 4"),
            ]),
        HarvestDay(
            "2024-09-30",
            [
                PlannedLot("L17", .soke, bales: 130, .firm(.cooperative)),
                PlannedLot("L18", .ceyhan, "tekBalya", bales: 100, lane: "red", .firm(.ceyhan)),
                PlannedLot("L19", .linter, bales: 12, lane: "yellow", .firm(.linter), "Linter", "2. kesim"),
            ]),
    ].compactMap(\.self)

    static let last: [HarvestDay] = [
        HarvestDay(
            "2024-10-08",
            [
                PlannedLot("L20", .soke, bales: 95, .firm(.soke), "Hafif Benekli", "HB2"),
                PlannedLot("L21", .harran, bales: 70, lane: "yellow", .farmer(4), "Beyaz", "Standart 3", .refused),
                PlannedLot("L22", .ceyhan, bales: 50, lane: "green", .firm(.ceyhan), "Tip Dışı", "Tip Dışı"),
            ]),
        HarvestDay(
            "2024-10-14",
            [
                PlannedLot("L23", .soke, bales: 85, lane: "red", .firm(.cooperative), "Beyaz", "Standart 1", .waiting),
                PlannedLot(
                    "L24", .harran, "tekBalya", bales: 15, lane: "yellow", .firm(.harran), "Beyaz", "Standart 2",
                    .waiting),
                PlannedLot("L25", .ceyhan, bales: 140, lane: "green", .firm(.ceyhan)),
            ]),
    ].compactMap(\.self)
}
