/// A gin whose season is open, and the clock at `instant`; it was notified on 4 August of its season.
func openGin(
    _ installation: Installation, at instant: String, season: String = "2025-2026", startsOn: String? = nil
) async throws -> Gin {
    let year = String(season.prefix(4))
    try await installation.setClock("\(year)-08-04T09:00:00+03:00")
    var gin = try await Gin.define(in: Region(installation), season: season)
    try await gin.openSeason(startsOn: startsOn ?? "\(year)-08-20")
    try await installation.setClock(instant)
    return gin
}
