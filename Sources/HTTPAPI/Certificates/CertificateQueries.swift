import Application
import CottonControl
import EventStore
import HTTPTypes
import ReadModels
import Regulation

enum CertificateQueries {
    static let all = [read, form, list, events] + BaleQueries.all + LineageQueries.all

    static let read = Endpoint.query(
        "/v1/certificates/{number}", .certificates, tr: "Belgeyi ve kalanını gösterir",
        en: "Shows a certificate and what is left on it", query: [.asOf], current: true, isVersioned: true,
        answers: CertificateView.self
    ) { call in
        let number: CertificateNumber = try call.id("number")
        let moment = try call.moment()
        let (certificate, version) = try await call.load(.certificate(number), asOf: moment.instant)
        guard let issued = certificate.issued else { throw Problem.noRecord }
        let factory = try await call.services.aggregates.load(.factory(issued.factory)).aggregate
        try await call.requireSight(of: Belonging(issued, firm: factory.registered?.firm))
        let names = try await call.names(of: certificate)
        guard let view = CertificateView(certificate, on: moment.date, names: names) else { throw Problem.noRecord }
        return Found(view, version: version, rulesOn: moment.date)
    }

    /// M21/5
    static let form = Endpoint.query(
        "/v1/certificates/{number}/form", .certificates, tr: "Belgenin örneğinde (Ek-1, Ek-2; M21/5) yazanlar",
        en: "What stands on a certificate's form (Ek-1, Ek-2; M21/5)", current: true, isVersioned: true,
        answers: CertificateFormView.self
    ) { call in
        let (certificate, _, version) = try await call.certificateInSight()
        guard let view = try await call.services.form(of: certificate) else { throw Problem.noRecord }
        return Found(view, version: version)
    }

    static let list = Endpoint.query(
        "/v1/certificates", .certificates, tr: "Belgeleri listeler", en: "Lists certificates",
        query: [
            QueryParameter("holder", .string(pattern: "^[0-9]{10,11}$"), "the holder's VKN or TCKN"), .factory, .season,
            .status(of: Certificate.Status.self),
        ] + QueryParameter.paging, answers: Listing<CertificateSummary>.self
    ) { call in
        let actor = try call.actor()
        let filter = try await call.certificateFilter(actor)
        let page = try await call.readModels.certificates(
            filter, on: call.today, limit: try call.query.limit(), cursor: call.query.cursor)
        let certificates = page.items.map(\.value)
        let names = try await call.names(parties: certificates.compactMap { $0.issued?.holder })
        return Found(
            Listing(
                items: certificates.compactMap { CertificateSummary($0, on: call.today, names: names) },
                nextCursor: page.nextCursor), position: try await call.readPosition())
    }

    static let events = Endpoint.query(
        "/v1/certificates/{number}/events", .certificates, tr: "Belgenin bütün olayları",
        en: "Every event of a certificate", current: true, isVersioned: true, answers: Listing<EventView>.self
    ) { call in
        let (_, issued, version) = try await call.certificateInSight()
        let recorded = try await call.services.store.readStream(StreamName.certificate(issued.number).text)
        let actor = try call.actor()
        let views = try await call.views(recorded, namingActors: Visibility.seesAll(actor) || actor.isRegional)
        return Found(Listing(items: views, nextCursor: nil), version: version)
    }
}

extension Call {
    /// The one that the address names.
    /// - Throws: 404, and 403 where it may not be seen.
    func certificateInSight() async throws -> (certificate: Certificate, issued: CertificateIssued, version: Int64) {
        let number: CertificateNumber = try id("number")
        let (certificate, version) = try await services.aggregates.load(.certificate(number))
        guard let issued = certificate.issued else { throw Problem.noRecord }
        let factory = try await services.aggregates.load(.factory(issued.factory)).aggregate
        try await requireSight(of: Belonging(issued, firm: factory.registered?.firm))
        return (certificate, issued, version)
    }

    func names(of certificate: Certificate) async throws -> Names {
        guard let issued = certificate.issued else { return Names() }
        return try await services.names(of: issued)
    }

    /// What may be listed.
    fileprivate func certificateFilter(_ actor: Actor) async throws -> CertificateFilter {
        let factory: FactoryID? = try query.identifier("factory")
        var filter = CertificateFilter(
            holder: try holder(), factories: factory.map { [$0] }, season: try query.season(),
            status: try query.choice("status"))
        switch actor.role {
        case .generalDirectorate, .auditor: break
        case .directorate, .tradeInspector: filter.directorate = actor.directorate
        case .firmUser:
            if factory != nil, filter.holder != actor.firm {
                _ = try await scope()
            } else if let holder = filter.holder, holder != actor.firm {
                throw Visibility.denied
            } else {
                filter.holder = actor.firm
            }
        case .responsibleInspector: filter.factories = try await scope().factories
        case .laboratory, .customs, .service: throw Visibility.denied
        }
        return filter
    }

    private func holder() throws -> SubjectID? {
        try query.value("holder", tr: "bir VKN ya da TCKN olmalıdır.", en: "is a VKN or a TCKN.") { text in
            TaxNumber(text).map(services.pseudonyms.firm) ?? CitizenNumber(text).map(services.pseudonyms.citizen)
        }
    }
}
