import HTTPTypes

/// Every endpoint of the API.
package enum EndpointTable {
    package static let all: [Endpoint] =
        FirmEndpoints.all + WebhookEndpoints.all + InspectorEndpoints.all + FactoryEndpoints.all + SeasonEndpoints.all
        + ReferralEndpoints.all + LaboratoryEndpoints.all + SampleEndpoints.all + AccreditationEndpoints.all
        + LotEndpoints.all + SignatureEndpoints.all + CertificateEndpoints.all + TradeEndpoints.all
        + CustomsEndpoints.all + RuleEndpoints.all
        + ArticleEndpoints.all + StandardSampleEndpoints.all + FeeEndpoints.all + NoticeEndpoints.all
        + AuditEndpoints.all
        + CheckpointEndpoints.all + ProofEndpoints.all + PersonalDataEndpoints.all + VerificationEndpoints.all
        + SandboxEndpoints.all + SandboxSignatureEndpoints.all + OperationsEndpoints.all

    package static func endpoints(in mode: ServiceMode) -> [Endpoint] {
        mode == .sandbox ? all : all.filter { $0.access != .sandbox }
    }

    /// The methods that are known at an address; whatever can be read can be asked for without its body.
    static func methods(at path: String, mode: ServiceMode) -> [HTTPRequest.Method] {
        // As the router reads an address.
        let routed = "/" + path.split(separator: "/").joined(separator: "/")
        let methods = endpoints(in: mode).filter { PathTemplate($0.path).matches(routed) }.map(\.method)
        return methods.contains(.get) ? methods + [.head] : methods
    }
}

/// `/v1/firms/{vkn}`
struct PathTemplate {
    private let parts: [Substring]

    init(_ text: String) {
        parts = Self.parts(of: text)
    }

    var parameters: [String] {
        parts.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// What stands in an address that matches, as it was written.
    func values(in path: String) -> [String: String] {
        let pairs = zip(parts, Self.parts(of: path)).filter { $0.0.hasPrefix("{") }
        return Dictionary(pairs.map { (String($0.dropFirst().dropLast()), String($1)) }) { $1 }
    }

    /// An empty part is nobody's name: `/v1/firms/` is no address of a firm, nor that of the list.
    func matches(_ path: String) -> Bool {
        let given = Self.parts(of: path)
        return given.count == parts.count
            && zip(parts, given).allSatisfy { part, given in part.hasPrefix("{") ? !given.isEmpty : part == given }
    }

    private static func parts(of path: String) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false)
    }
}
