import Application
import CottonControl
import HTTPTypes
import Regulation

/// M14: samples, their way to the laboratory, and its report.
enum SampleEndpoints {
    static let all = [takeAtFactory, takeOfLot, handOver, receive, reportOnSamples, reportOnLot, read, ofLot]

    static let takeAtFactory = Endpoint.command(
        .post, "/v1/factories/{id}/samples", .lots,
        tr: "Parti sunulmadan alınan numuneleri kaydeder (M14/1)",
        en: "Records samples taken before a lot is presented (M14/1)", roles: [.responsibleInspector, .tradeInspector],
        body: SampleTaking.self, answers: SamplingView.self
    ) { session, call, body in
        reply(try await session.takeSamples(at: try call.id(), body), session, status: 201)
    }

    static let takeOfLot = Endpoint.command(
        .post, "/v1/lots/{season}/{lotNumber}/samples", .lots,
        tr: "Partiden alınan numuneleri kaydeder (M14/1)",
        en: "Records samples of a lot (M14/1)", roles: [.responsibleInspector, .tradeInspector],
        body: SampleTaking.self, answers: SamplingView.self
    ) { session, call, body in
        reply(try await session.takeSamples(try call.season(), try call.lotNumber(), body), session, status: 201)
    }

    static let handOver = Endpoint.command(
        .post, "/v1/samples/{id}/hand-overs", .lots, tr: "Numunelerin el değiştirmesini kaydeder (M14/4)",
        en: "Records that samples were handed over (M14/4)",
        roles: [.responsibleInspector, .tradeInspector, .laboratory], body: SampleHandOver.self,
        answers: SamplingView.self
    ) { session, call, body in
        reply(try await session.handOverSamples(try call.id(), body), session, status: 201)
    }

    static let receive = Endpoint.command(
        .post, "/v1/samples/{id}/receipt", .lots,
        tr: "Laboratuvarın teslim aldığını ve şartların tutup tutmadığını kaydeder (M14/4)",
        en: "Records that the laboratory has them, and which conditions are met (M14/4)", roles: [.laboratory],
        body: SampleReceipt.self, answers: SamplingView.self
    ) { session, call, body in
        reply(try await session.receiveSamples(try call.id(), body), session, status: 201)
    }

    static let reportOnSamples = report("/v1/samples/{id}/laboratory-report") { session, call, results in
        try await session.reportSamples(try call.id(), results)
    }

    static let reportOnLot = report("/v1/lots/{season}/{lotNumber}/laboratory-report") { session, call, results in
        try await session.reportSamples(try call.season(), try call.lotNumber(), results)
    }

    static func reply(_ view: SamplingView, _ session: CommandSession, status: Int) -> Reply<SamplingView> {
        Reply(
            view, status: status, version: session.version(of: .sampling(view.id)), location: "/v1/samples/\(view.id)")
    }
}
