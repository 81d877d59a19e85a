/// The text format of Prometheus, version 0.0.4.
struct PrometheusText {
    private(set) var text = ""

    mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    mutating func sample(_ name: String, _ labels: [(String, String)] = [], _ value: some CustomStringConvertible) {
        let list = labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
        text += name + (list.isEmpty ? "" : "{\(list)}") + " \(value)\n"
    }

    mutating func gauge(_ name: String, _ help: String, _ value: some CustomStringConvertible) {
        family(name, "gauge", help)
        sample(name, [], value)
    }

    mutating func counter(_ name: String, _ help: String, _ value: Int) {
        family(name, "counter", help)
        sample(name, [], value)
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}

extension PrometheusText {
    mutating func requests(_ metrics: RequestMetrics) {
        let name = "koza_http_request_duration_seconds"
        family(name, "histogram", "Duration of requests by method, route and status.")
        for (key, series) in metrics.snapshot() {
            let labels = [("method", key.method), ("route", key.route), ("status", String(key.status))]
            var count = 0
            for (bound, hits) in zip(RequestMetrics.bounds.map { "\($0)" } + ["+Inf"], series.counts) {
                count += hits
                sample(name + "_bucket", labels + [("le", bound)], count)
            }
            sample(name + "_sum", labels, series.sum)
            sample(name + "_count", labels, count)
        }
    }
}
