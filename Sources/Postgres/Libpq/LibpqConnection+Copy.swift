import CLibpq

extension LibpqConnection {
    enum CopyPut {
        case taken, full, refused
    }

    func putCopyData(_ bytes: ArraySlice<UInt8>) -> CopyPut {
        let answer = unsafe bytes.withUnsafeBytes { buffer in
            unsafe PQputCopyData(
                pointer, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(truncatingIfNeeded: buffer.count))
        }
        return answer == 1 ? .taken : answer == 0 ? .full : .refused
    }

    /// - Parameter failure: when given, the server is told to give the whole COPY up.
    func putCopyEnd(failure: String? = nil) -> CopyPut {
        let answer = unsafe PQputCopyEnd(pointer, failure)
        return answer == 1 ? .taken : answer == 0 ? .full : .refused
    }

    enum CopyGet {
        case row, wait, end, failed
    }

    /// Appends the next row to `bytes`, if it has come.
    func getCopyData(into bytes: inout [UInt8]) -> CopyGet {
        var buffer: UnsafeMutablePointer<CChar>?
        let length = unsafe PQgetCopyData(pointer, &buffer, 1)
        defer { unsafe PQfreemem(buffer) }
        if length > 0, let buffer = unsafe buffer {
            unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: Int(length)))
            return .row
        }
        return length == 0 ? .wait : length == -1 ? .end : .failed
    }
}
