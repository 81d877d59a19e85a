/// A value of a body before it is read, and where it stands (RFC 6901).
struct FieldInput {
    private enum Source {
        case member(KeyedDecodingContainer<FieldName>, FieldName)
        case value(any Decoder)
    }

    private let source: Source
    let pointer: String
    let collector: FaultCollector

    init(_ decoder: any Decoder, at pointer: String, _ collector: FaultCollector) {
        source = .value(decoder)
        self.pointer = pointer
        self.collector = collector
    }

    init(_ object: KeyedDecodingContainer<FieldName>, _ name: String, at pointer: String, _ collector: FaultCollector) {
        source = .member(object, FieldName(name))
        self.pointer = pointer
        self.collector = collector
    }

    /// Missing, or `null`.
    var isAbsent: Bool {
        switch source {
        // A missing key would be an error made only to be dropped.
        case .member(let object, let name):
            !object.contains(name) || ((try? object.decodeNil(forKey: name)) ?? true)
        case .value(let decoder): (try? decoder.singleValueContainer().decodeNil()) ?? false
        }
    }

    /// `nil` where the value is of another kind.
    func decode<Value: Decodable>(_ type: Value.Type) -> Value? {
        switch source {
        case .member(let object, let name): try? object.decode(type, forKey: name)
        case .value(let decoder): try? decoder.singleValueContainer().decode(type)
        }
    }

    func object() -> KeyedDecodingContainer<FieldName>? {
        switch source {
        case .member(let object, let name): try? object.nestedContainer(keyedBy: FieldName.self, forKey: name)
        case .value(let decoder): try? decoder.container(keyedBy: FieldName.self)
        }
    }

    func elements() -> [FieldInput]? {
        guard var list = list() else { return nil }
        var inputs: [FieldInput] = []
        while !list.isAtEnd {
            guard let decoder = try? list.superDecoder() else { return inputs }
            inputs.append(FieldInput(decoder, at: "\(pointer)/\(inputs.count)", collector))
        }
        return inputs
    }

    private func list() -> (any UnkeyedDecodingContainer)? {
        switch source {
        case .member(let object, let name): try? object.nestedUnkeyedContainer(forKey: name)
        case .value(let decoder): try? decoder.unkeyedContainer()
        }
    }

    func fault(tr: String, en: String) {
        collector.add(pointer, tr: tr, en: en)
    }
}

struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
