/// Texts laid one behind the other with a NUL after each, so that one stable buffer serves an array of C strings.
struct CStrings {
    private(set) var bytes: [UInt8] = []
    private(set) var offsets: [Int] = []

    init(_ texts: some Sequence<String>) {
        for text in texts {
            offsets.append(bytes.count)
            bytes.append(contentsOf: text.utf8)
            bytes.append(0)
        }
    }

    /// Pointers to the texts, with a null pointer at the end; good only inside `body`.
    func withPointers<T>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
        unsafe bytes.withUnsafeBytes { buffer in
            var pointers: [UnsafePointer<CChar>?] = unsafe offsets.map { offset in
                unsafe buffer.baseAddress.map { unsafe ($0 + offset).assumingMemoryBound(to: CChar.self) }
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}
