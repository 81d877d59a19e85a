import Application
import CottonControl
import HTTPTypes
import Regulation
import Tareks

enum CustomsEndpoints {
    static let all = [register]

    /// M32
    static let register = Endpoint.command(
        .post, "/v1/customs/declarations", .customs, tr: "Beyannameyi referansla eşleştirir (M32)",
        en: "Matches a declaration with its reference (M32)", roles: [.customs], body: CustomsDeclaration.self,
        answers: DeclarationView.self
    ) { session, _, body in
        Reply(try await session.registerDeclaration(body), status: 201)
    }
}

extension CustomsDeclaration: RequestBody {
    package init?(_ fields: FieldReader) {
        let declaration = fields.required("declaration", .text(1...100))
        let registeredOn = fields.required("registeredOn", .date)
        let direction = fields.required("direction", .oneOf(TradeDirection.self))
        let reference = fields.required("reference", .text(1...40))
        let gtip = fields.required("gtip", .text(1...40).example("5201.00.90.00.19"))
        let firm = fields.required("firm", .taxNumber)
        let netWeight = fields.required("netKg", .kilograms)
        guard let declaration, let registeredOn, let direction, let reference, let gtip, let firm, let netWeight
        else { return nil }
        self.init(
            declaration: declaration, registeredOn: registeredOn, direction: direction, reference: reference,
            gtip: gtip, firm: firm, netWeight: netWeight)
    }
}
