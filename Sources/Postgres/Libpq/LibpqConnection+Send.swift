import CLibpq

/// Statements handed to libpq. False: libpq took nothing, and `errorMessage` says why.
extension LibpqConnection {
    func send(simple sql: String) -> Bool {
        unsafe PQsendQuery(pointer, sql) == 1
    }

    func send(prepare name: String, _ sql: String, types: [UInt32]) -> Bool {
        unsafe PQsendPrepare(pointer, name, sql, Int32(truncatingIfNeeded: types.count), types) == 1
    }

    func send(prepared name: String, _ parameters: EncodedParameters) -> Bool {
        unsafe withPointers(parameters) { values in
            unsafe PQsendQueryPrepared(
                pointer, name, Int32(truncatingIfNeeded: parameters.count), values, parameters.lengths,
                parameters.formats, 0) == 1
        }
    }

    func send(unnamed sql: String, _ parameters: EncodedParameters) -> Bool {
        unsafe withPointers(parameters) { values in
            unsafe PQsendQueryParams(
                pointer, sql, Int32(truncatingIfNeeded: parameters.count), parameters.types, values,
                parameters.lengths, parameters.formats, 0) == 1
        }
    }

    func enterPipeline() -> Bool { unsafe PQenterPipelineMode(pointer) == 1 }

    func sendSync() -> Bool { unsafe PQpipelineSync(pointer) == 1 }

    func exitPipeline() -> Bool { unsafe PQexitPipelineMode(pointer) == 1 }

    private func withPointers(
        _ parameters: EncodedParameters, _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Bool
    ) -> Bool {
        unsafe parameters.bytes.withUnsafeBytes { buffer in
            let pointers: [UnsafePointer<CChar>?] = unsafe parameters.offsets.map { offset in
                guard offset >= 0, let base = buffer.baseAddress else { return nil }
                return unsafe (base + offset).assumingMemoryBound(to: CChar.self)
            }
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}
