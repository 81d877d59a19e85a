-- GET requests for wrk, one after the other from a file with a line `path TAB header: value` for each. A second argument
-- is what a connection waits before each, in milliseconds.

local requests, sent, pause = {}, 0, 0

function init(arguments)
    pause = tonumber(arguments[2] or 0)
    for line in io.lines(arguments[1]) do
        local path, name, value = line:match("^(%S+)\t([^:]+): (.*)$")
        requests[#requests + 1] = wrk.format("GET", path, { [name] = value })
    end
end

function request()
    sent = sent + 1
    return requests[sent % #requests + 1]
end

function delay()
    return pause
end

function done(summary, latency, _)
    local failures = summary.errors
    print(string.format(
        '{"requests":%d,"seconds":%.6f,"refused":%d,"broken":%d,"p50_ms":%.3f,"p99_ms":%.3f}',
        summary.requests, summary.duration / 1e6, failures.status,
        failures.connect + failures.read + failures.write + failures.timeout,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
