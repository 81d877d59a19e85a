import HTTPTypes
import Testing

@testable import HTTPAPI

struct MetricsTests {
    @Test("Durations are counted in every bucket that holds them")
    func histogram() {
        let metrics = RequestMetrics()
        metrics.record(method: "GET", route: "/v1/lots", status: 200, duration: .milliseconds(3))
        metrics.record(method: "GET", route: "/v1/lots", status: 200, duration: .seconds(60))
        var text = PrometheusText()
        text.requests(metrics)
        let labels = #"method="GET",route="/v1/lots",status="200""#
        #expect(text.text.contains("koza_http_request_duration_seconds_bucket{\(labels),le=\"0.0025\"} 0\n"))
        #expect(text.text.contains("koza_http_request_duration_seconds_bucket{\(labels),le=\"0.005\"} 1\n"))
        #expect(text.text.contains("koza_http_request_duration_seconds_bucket{\(labels),le=\"+Inf\"} 2\n"))
        #expect(text.text.contains("koza_http_request_duration_seconds_count{\(labels)} 2\n"))
    }

    @Test("Labels are escaped")
    func escaping() {
        var text = PrometheusText()
        text.sample("a", [("b", "c\"d\\e\nf")], 1)
        #expect(text.text == "a{b=\"c\\\"d\\\\e\\nf\"} 1\n")
    }

    @Test("A method that a client made up does not become a label")
    func methods() throws {
        #expect(RequestMetrics.method(.get) == "GET")
        #expect(RequestMetrics.method(try #require(HTTPRequest.Method("BREW"))) == "OTHER")
    }

    @Test(
        "A request keeps a sane name and gets one where it has none",
        arguments: [
            ("abcdefgh-1", true), ("short", false), (nil, false), ("with space", false), ("a\u{0}bcdefgh", false),
            (String(repeating: "x", count: 129), false),
        ] as [(String?, Bool)])
    func requestIDs(_ header: String?, kept: Bool) {
        let id = RequestIDs.make(from: header)
        #expect((id == header) == kept)
        #expect(id.utf8.count >= 8)
    }
}
