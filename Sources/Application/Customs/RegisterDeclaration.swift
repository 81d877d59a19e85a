import CottonControl
import EventStore
import Regulation
import Tareks

extension CommandSession {
    /// M32: customs matches a declaration with its reference, which is used up by it.
    package func registerDeclaration(_ request: CustomsDeclaration) async throws -> DeclarationView {
        try Access.require(actor, .customs)
        let command = RegisterDeclaration(
            act: act, declaration: request.declaration, registeredOn: request.registeredOn,
            direction: request.direction, reference: request.reference, tariffLine: request.gtip,
            firm: services.pseudonyms.firm(request.firm), netWeight: request.netWeight)
        let application = try await application(of: request.reference)
        let name = StreamName.declaration(services.pseudonyms.declaration(request.declaration))
        let declaration = try await load(name)
        let match = try declaration.register(command, against: application)
        let registered = try await append(match.declaration, to: name)
        if let id = application?.submission?.application, !match.application.isEmpty {
            try await requireQuantity(of: application, id)
            try await settle(try await append(match.application, to: .trade(id)))
        }
        guard let item = registered.items.last(where: { $0.isAbout(command) }) else { throw Self.noApplication }
        return DeclarationView(item, names: try await names(of: item.firm))
    }

    /// M26/2
    private func requireQuantity(of application: TradeApplication?, _ id: TradeApplicationID) async throws {
        var faults = Faults()
        for evidence in application?.submission?.evidence ?? [] {
            let certificate = try await load(.certificate(CertificateNumber(evidence.number)))
            faults.add(contentsOf: certificate.lateFaults(of: id.text, on: act.today))
        }
        try faults.throwIfAny()
    }

    private func application(of reference: String) async throws -> TradeApplication? {
        guard let number = ReferenceNumber(reference),
            let holder = try await services.store.claimHolder(
                ReferenceKey.key(number), at: act.at.microseconds)
        else { return nil }
        return try await load(.trade(TradeApplicationID(holder.holder)))
    }
}
