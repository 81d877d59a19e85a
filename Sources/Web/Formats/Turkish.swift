/// Turkish letters: i and ı are two, in upper and lower case, and ç ğ ı ö ş ü have places of their own in the alphabet.
package enum Turkish {
    package static func uppercased(_ text: String) -> String {
        text.replacing("i", with: "İ").replacing("ı", with: "I").uppercased()
    }

    package static func lowercased(_ text: String) -> String {
        text.replacing("I", with: "ı").replacing("İ", with: "i").lowercased()
    }

    package static func precedes(_ left: String, _ right: String) -> Bool {
        key(left).lexicographicallyPrecedes(key(right))
    }

    private static let alphabet = Array("abcçdefgğhıijklmnoöpqrsştuüvwxyz")

    /// Letters by their place behind all else, so that a shorter word and a digit come first.
    private static func key(_ text: String) -> [UInt32] {
        lowercased(text).map { letter in
            if let place = alphabet.firstIndex(of: letter) { return 0x10000 + UInt32(place) }
            return letter.unicodeScalars.first?.value ?? 0
        }
    }
}
