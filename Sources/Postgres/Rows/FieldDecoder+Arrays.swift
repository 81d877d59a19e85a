extension FieldDecoder<[Int64?]> {
    static let intArray = array(
        [PostgresType.int8Array, PostgresType.int4Array, PostgresType.int2Array, PostgresType.oidArray],
        of: FieldDecoder<Int64>.int)
    static let timestamptzArray = array([PostgresType.timestamptzArray], of: FieldDecoder<Int64>.timestamptz)
}

extension FieldDecoder<[Bool?]> {
    static let boolArray = array([PostgresType.boolArray], of: FieldDecoder<Bool>.bool)
}

extension FieldDecoder<[Double?]> {
    static let doubleArray = array(
        [PostgresType.float8Array, PostgresType.float4Array], of: FieldDecoder<Double>.double)
}

extension FieldDecoder<[[UInt8]?]> {
    static let bytesArray = array([PostgresType.byteaArray], of: FieldDecoder<[UInt8]>.bytes)
}

extension FieldDecoder<[String?]> {
    static let textArray = array([], of: FieldDecoder<String>.text)
    static let numericArray = array(
        [
            PostgresType.numericArray, PostgresType.int8Array, PostgresType.int4Array, PostgresType.int2Array,
        ], of: FieldDecoder<String>.numeric)
    static let dateArray = array([PostgresType.dateArray], of: FieldDecoder<String>.date)
    static let jsonArray = array([PostgresType.jsonArray, PostgresType.jsonbArray], of: FieldDecoder<String>.json)
    static let uuidArray = array([PostgresType.uuidArray], of: FieldDecoder<String>.uuid)
}
