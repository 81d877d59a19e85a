import TestKit
import Testing

@Suite("Projections seen from outside")
struct Projections {
    @Test("The general directorate and the auditor see where every read model stands, and metrics tell it too")
    func standing() async throws {
        let service = try await SharedService.get()
        _ = try await service.gin()
        for people in [People.generalDirectorate, .auditor] {
            let caller = try await service.installation.caller(people, "projections")
            let list = try await caller.get("/v1/projections").expect(200)
            let items = list["items"].array
            let live = items.filter { $0["state"] == "live" }
            #expect(Set(live.compactMap(\.["name"].string)).isSuperset(of: ["lots", "certificates", "queue", "bales"]))
            for one in live {
                #expect(one["stopped"] == false)
                #expect((one["position"].int ?? 0) > 0)
            }
        }
        let metrics = try await service.installation.anonymous.get("/metrics").text
        #expect(metrics.contains("koza_projection_lag_events{projection=\"lots\"}"))
        #expect(metrics.contains("koza_projection_stopped{projection=\"lots\"} 0"))
    }
}
