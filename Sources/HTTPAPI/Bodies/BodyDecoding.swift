import Foundation
package import Regulation

/// From bytes to a request, or to everything that is wrong with them.
package enum BodyDecoding {
    package struct Outcome<Body> {
        /// What could be read, be there faults or not; `nil` where that is too little.
        package let readable: Body?
        package let faults: [Fault]
        package let doubtfulTaxNumbers: [FaultCollector.DoubtfulTaxNumber]

        /// `nil` where there are faults.
        package var body: Body? { faults.isEmpty ? readable : nil }
    }

    /// - Throws: `Problem` of kind `malformed` where the bytes are no JSON text.
    package static func decode<Body: RequestBody>(_ type: Body.Type = Body.self, from bytes: [UInt8]) throws
        -> Outcome<Body>
    {
        guard bytes.contains(where: { !whitespace.contains($0) }) else {
            guard type.mayBeAbsent else {
                throw Problem.malformed(tr: "İstek gövdesi boş.", en: "The body is empty.")
            }
            return try decode(type, from: Array("{}".utf8))
        }
        try requireUTF8(bytes)
        try checkSyntax(bytes)
        let collector = FaultCollector()
        let document: Document<Body>
        do {
            document = try JSONDecoder().decode(Document<Body>.self, from: Data(bytes), configuration: collector)
        } catch {
            throw noJSON
        }
        return Outcome(
            readable: document.body, faults: collector.faults, doubtfulTaxNumbers: collector.doubtfulTaxNumbers)
    }

    /// An object whose members nobody asks for by name.
    /// - Throws: `Problem` of kind `malformed` where the bytes are no JSON text, of kind `invalid` where it is no object.
    static func members(of bytes: [UInt8]) throws -> [String: JSONValue] {
        try requireUTF8(bytes)
        try checkSyntax(bytes)
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { throw noJSON }
        guard case .object(let members) = value else {
            throw Problem(.invalid, tr: "Bir nesne olmalıdır.", en: "This must be an object.")
        }
        return members
    }

    private static func requireUTF8(_ bytes: [UInt8]) throws {
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem.malformed(tr: "İstek gövdesi UTF-8 değil.", en: "The body is not UTF-8.")
        }
    }

    private static func checkSyntax(_ bytes: [UInt8]) throws {
        do {
            try JSONSyntax.check(bytes)
        } catch .repeatedName(let name) {
            let shown = String(name.prefix(40).filter { !$0.isNewline })
            throw Problem.malformed(
                tr: "“\(shown)” aynı nesnede iki kez yazılmış.", en: "“\(shown)” stands twice in one object.")
        } catch .longNumber {
            throw Problem.malformed(
                tr: "Bir sayı 32 karakterden uzun yazılmış; kesin olarak okunamaz.",
                en: "A number is longer than 32 characters and cannot be read exactly.")
        } catch .malformed {
            throw noJSON
        }
    }

    private static var noJSON: Problem {
        .malformed(tr: "İstek gövdesi geçerli JSON değil.", en: "The body is not valid JSON.")
    }

    private static let whitespace = Array(" \t\r\n".utf8)

    private struct Document<Body: RequestBody>: DecodableWithConfiguration {
        let body: Body?

        init(from decoder: any Decoder, configuration collector: FaultCollector) throws {
            body = FieldKind<Body>.object().read(FieldInput(decoder, at: "", collector))
        }
    }
}
