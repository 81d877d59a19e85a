/// How one kind of field is written, described and read.
package struct FieldKind<Value> {
    let schema: () -> JSONSchema
    /// Reports what is wrong and returns `nil`, or the value.
    let read: (FieldInput) -> Value?

    init(_ schema: @autoclosure @escaping () -> JSONSchema, _ read: @escaping (FieldInput) -> Value?) {
        self.schema = schema
        self.read = read
    }

    func described(as text: String) -> FieldKind {
        FieldKind(schema().described(as: text), read)
    }

    func example(_ value: JSONValue) -> FieldKind {
        FieldKind(schema().example(value), read)
    }

    /// The same field read on.
    func map<Other>(_ transform: @escaping (Value, FieldInput) -> Other?) -> FieldKind<Other> {
        FieldKind<Other>(schema()) { input in read(input).flatMap { transform($0, input) } }
    }
}

extension FieldKind {
    static func list<Element>(_ element: FieldKind<Element>, atMost limit: Int = 5000) -> FieldKind
    where Value == [Element] {
        FieldKind(.array(of: element.schema(), atMost: limit)) { input in
            guard let inputs = input.elements() else {
                input.fault(tr: "Bir liste olmalıdır.", en: "This must be a list.")
                return nil
            }
            guard inputs.count <= limit else {
                input.fault(tr: "En çok \(limit) öğe olabilir.", en: "There are at most \(limit) entries.")
                return nil
            }
            return inputs.compactMap(element.readPresent)
        }
    }

    static func object(_ type: Value.Type = Value.self) -> FieldKind where Value: RequestBody {
        FieldKind(Value.schema) { input in
            guard let object = input.object() else {
                input.fault(tr: "Bir nesne olmalıdır.", en: "This must be an object.")
                return nil
            }
            return Value(FieldReader(object, at: input.pointer, input.collector))
        }
    }

    func readPresent(_ input: FieldInput) -> Value? {
        guard !input.isAbsent else {
            input.fault(tr: "Bu değer boş (null) olamaz.", en: "This may not be null.")
            return nil
        }
        return read(input)
    }
}
