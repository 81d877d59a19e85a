import Regulation
import Testing

@Suite("Season")
struct SeasonTests {
    @Test(
        "M4/1-j: the season turns at midnight in Istanbul between 31 July and 1 August",
        arguments: [
            ("2026-07-31T20:59:59Z", "2025-2026"), ("2026-07-31T20:59:59.999999Z", "2025-2026"),
            ("2026-07-31T21:00:00Z", "2026-2027"), ("2026-08-01T00:00:00+03:00", "2026-2027"),
            ("2026-01-01T00:00:00+03:00", "2025-2026"),
        ])
    func boundary(instant: String, season: String) throws {
        let date = Istanbul.date(of: try #require(Instant(instant)))
        #expect(Season(containing: date).description == season)
        #expect(Season(containing: date).contains(date))
        #expect(!Season(containing: date).next.contains(date))
    }

    @Test("A season is written as its two years", arguments: ["2022-2023", "1999-2000"])
    func roundTrip(text: String) {
        #expect(Season(text)?.description == text)
    }

    @Test(
        "What is not two years in a row is no season",
        arguments: [
            "2022", "2022-2024", "2023-2022", "2022-23", "2022/2023", "abcd-efgh", "2022-2023-", "",
        ])
    func malformed(text: String) {
        #expect(Season(text) == nil)
    }

    @Test("Seasons are ordered by time")
    func order() {
        let season = Season(startYear: 2025)
        #expect(season < season.next)
        #expect(!(season.next < season))
    }
}
