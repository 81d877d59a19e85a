-- Control applications of ten bales for wrk: no two have a bale, or an idempotency key, in common.
-- Arguments: a file with a line `factory token` for each factory, and a name of the run that no other has.

local factories = {}
local run, sent = "", 0

local application = '{"factory":"%s","method":"sondaj","owner":{"vkn":"4840015664","title":"Örnek İhracat A.Ş."},'
    .. '"ginningMethod":"rollerGin","group":"upland","class":"Beyaz","type":"Standart 1","moisturePercent":7.8,'
    .. '"packed":true,"labelled":true,"stacked":true,"warehouse":"Depo 1","bales":[%s]}'
local bale = '{"number":"%s-%d-%d","grossKg":222.5,"netKg":220.25}'

function init(arguments)
    for line in io.lines(arguments[1]) do
        local factory, token = line:match("^(%S+) (%S+)$")
        factories[#factories + 1] = {
            id = factory,
            headers = {
                ["Authorization"] = "Bearer " .. token,
                ["Content-Type"] = "application/json",
                ["Koza-Sandbox-Lane"] = "green",
            },
        }
    end
    run = arguments[2]
end

-- The factories come in turn, so that what is in flight is of different seasons.
function request()
    sent = sent + 1
    local factory = factories[sent % #factories + 1]
    local bales = {}
    for number = 1, 10 do bales[number] = bale:format(run, sent, number) end
    factory.headers["Idempotency-Key"] = run .. "-" .. sent
    return wrk.format(
        "POST", "/v1/control-applications", factory.headers, application:format(factory.id, table.concat(bales, ",")))
end

function done(summary, latency, requests)
    local failures = summary.errors
    print(string.format(
        '{"requests":%d,"seconds":%.6f,"refused":%d,"broken":%d,"p50_ms":%.3f,"p99_ms":%.3f}',
        summary.requests, summary.duration / 1e6, failures.status,
        failures.connect + failures.read + failures.write + failures.timeout,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
