import Application
import Testing

struct RecentValuesTests {
    @Test("What is used stays, what is not goes, and there are never more than fit")
    func recency() {
        var values = RecentValues<Int, String>(capacity: 4)
        for key in 0..<100 {
            values.keep("\(key)", as: key)
            #expect(values.value(0) == "0")
            #expect(values.value(key) == "\(key)")
            #expect((0..<100).count { values.contains($0) } <= 4)
        }
        #expect(values.value(1) == nil)
    }

    @Test("A kept value takes the place of the one before")
    func replaced() {
        var values = RecentValues<String, Int>(capacity: 4)
        values.keep(1, as: "a")
        values.keep(2, as: "a")
        #expect(values.value("a") == 2)
    }
}
