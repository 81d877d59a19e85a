import ESignature
import Regulation

/// Keys that one thing alone may hold, and what is said to the second.
enum Claims {
    /// Every key that another holds; where all were given back in the meantime, the one that failed.
    static func refusal(_ session: CommandSession, of key: String) async throws -> Refusal {
        let faults = try await session.claimFaults()
        return Refusal(
            key.hasPrefix("declaration:") ? .state : .rule, faults.isEmpty ? [fault(of: key, at: "")] : faults)
    }

    static func fault(of key: String, at pointer: String) -> Fault {
        let number = key.split(separator: ":").last.map(String.init) ?? key
        if key.hasPrefix("bale:") {
            return Fault(
                "M24/1", at: pointer,
                tr: "Balya \(number) geçerli bir belgede ya da kontrolü süren bir partide yer alıyor.",
                en: "Bale \(number) stands on a valid certificate, or on a lot under control.")
        }
        if key.hasPrefix("declaration:") {
            return Fault(
                "M32/1", at: pointer, tr: "\(number) sayılı beyanname zaten tescil edilmiştir.",
                en: "Declaration \(number) is registered already.")
        }
        if key.hasPrefix(PersonClaim.prefix) {
            return Fault(
                "M15/3", at: pointer, tr: "Bu kişi için başka bir kullanıcı adıyla daha önce başvurulmuştur.",
                en: "An application was made for this person under another user's name.")
        }
        if key.hasPrefix("signature:") { return SignatureFault.used.fault(nil) }
        return Fault(nil, at: pointer, tr: "\(number) başkasında kayıtlıdır.", en: "\(number) is taken.")
    }
}
