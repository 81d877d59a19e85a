/// Reads the fields of an object by name; what is wrong with one does not keep the others from being read. Without a
/// document it describes the fields that would be read.
package final class FieldReader {
    private let object: KeyedDecodingContainer<FieldName>?
    private let pointer: String
    private let collector: FaultCollector
    private(set) var described: [JSONSchema.Property] = []

    init(_ object: KeyedDecodingContainer<FieldName>, at pointer: String, _ collector: FaultCollector) {
        self.object = object
        self.pointer = pointer
        self.collector = collector
    }

    init(describing: Void) {
        object = nil
        pointer = ""
        collector = FaultCollector()
    }

    func required<Value>(_ name: String, _ kind: FieldKind<Value>) -> Value? {
        guard let input = input(name, kind, required: true) else { return nil }
        guard !input.isAbsent else {
            input.fault(tr: "Bu alan zorunludur.", en: "This field is required.")
            return nil
        }
        return kind.read(input)
    }

    func optional<Value>(_ name: String, _ kind: FieldKind<Value>) -> Value? {
        guard let input = input(name, kind, required: false), !input.isAbsent else { return nil }
        return kind.read(input)
    }

    func optional<Value>(_ name: String, _ kind: FieldKind<Value>, otherwise: Value) -> Value {
        optional(name, kind) ?? otherwise
    }

    func isGiven(_ name: String) -> Bool {
        object.map { !FieldInput($0, name, at: "", collector).isAbsent } ?? false
    }

    /// A fault that no single kind of field can see.
    func fault(at name: String, tr: String, en: String) {
        guard object != nil else { return }
        collector.add(pointer + "/" + name, tr: tr, en: en)
    }

    private func input<Value>(_ name: String, _ kind: FieldKind<Value>, required: Bool) -> FieldInput? {
        guard let object else {
            let schema = required ? kind.schema() : kind.schema().orNull
            described.append(JSONSchema.Property(name: name, schema: schema, isRequired: required))
            return nil
        }
        return FieldInput(object, name, at: pointer + "/" + name, collector)
    }
}

/// What a request may hold: its fields are named once, and both read and described from there.
package protocol RequestBody: Sendable {
    /// `nil` only where a fault was reported.
    init?(_ fields: FieldReader)
}

extension RequestBody {
    static var schema: JSONSchema {
        let reader = FieldReader(describing: ())
        _ = Self(reader)
        return .object(reader.described)
    }

    /// Whether nothing need be said.
    static var mayBeAbsent: Bool {
        let reader = FieldReader(describing: ())
        _ = Self(reader)
        return !reader.described.contains(where: \.isRequired)
    }
}
