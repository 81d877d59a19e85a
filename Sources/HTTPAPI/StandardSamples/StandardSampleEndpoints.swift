import Application
import CottonControl
import HTTPTypes
import Regulation

/// M10: the standard type samples of each region.
enum StandardSampleEndpoints {
    static let all = [prepare, send, replace, list, read]

    private static let register = "/v1/standard-samples"
    private static let one = register + "/{directorate}/{n}"

    static let prepare = Endpoint.command(
        .post, register, .standardSamples, tr: "Bölgenin standart tip numunesini kaydeder (M10/2)",
        en: "Records a standard type sample of the region (M10/2)", roles: [.directorate],
        body: StandardSampleBody.self, answers: StandardSampleView.self
    ) { session, _, body in
        reply(try await session.prepareStandardSample(body.type, body.properties, on: body.on), session, status: 201)
    }

    static let send = Endpoint.command(
        .post, one + "/dispatches", .standardSamples, tr: "Numuneyi bir Denetim Birimine gönderir (M10/2)",
        en: "Sends a sample to an inspection unit (M10/2)", roles: [.directorate], body: DispatchBody.self,
        answers: StandardSampleView.self, status: 200
    ) { session, call, body in
        reply(
            try await session.sendStandardSample(
                try call.ordinal(), of: try call.id("directorate"), to: body.unit, on: body.on), session, status: 200)
    }

    static let replace = Endpoint.command(
        .post, one + "/replacement", .standardSamples, tr: "Özelliğini yitiren numuneyi yeniler (M10/3)",
        en: "Replaces a worn sample (M10/3)", roles: [.directorate], body: ReplacementBody.self,
        answers: StandardSampleView.self
    ) { session, call, body in
        reply(
            try await session.replaceStandardSample(
                try call.ordinal(), of: try call.id("directorate"), by: body.properties, reason: body.reason,
                on: body.on), session, status: 201)
    }

    static let list = Endpoint.query(
        register + "/{directorate}", .standardSamples, tr: "Bölgenin numuneleri, kullanımda olan ve yenilenen",
        en: "The region's samples, in use and replaced", roles: Role.officers,
        query: QueryParameter.shortPaging, current: true, isVersioned: true, answers: Listing<StandardSampleView>.self
    ) { call in
        let directorate: DirectorateCode = try call.id("directorate")
        let (register, version) = try await call.services.aggregates.load(.standardSamples(of: directorate))
        return Found(
            try call.page(of: register.samples.map { StandardSampleView($0, of: directorate) }),
            version: version)
    }

    static let read = Endpoint.query(
        one, .standardSamples, tr: "Bir numune: kimde, ne zamandan beri",
        en: "A sample: who holds it, since when", roles: Role.officers, current: true,
        isVersioned: true, answers: StandardSampleView.self
    ) { call in
        let directorate: DirectorateCode = try call.id("directorate")
        let (register, version) = try await call.services.aggregates.load(.standardSamples(of: directorate))
        guard let sample = register[try call.ordinal()] else { throw Problem.noRecord }
        return Found(StandardSampleView(sample, of: directorate), version: version)
    }

    private static func reply(_ view: StandardSampleView, _ session: CommandSession, status: Int)
        -> Reply<StandardSampleView>
    {
        Reply(
            view, status: status, version: session.version(of: .standardSamples(of: view.directorate)),
            location: status == 201 ? "\(register)/\(view.directorate)/\(view.number)" : nil)
    }
}

extension Role {
    /// The Ministry's people.
    static let officers: [Role] = [.generalDirectorate, .directorate, .tradeInspector, .auditor]
}
