import Regulation

/// Numbers that pass the checks. They begin with zeros, as no register's newer numbers do.
enum Identity {
    /// VKN number `index` of the seed's.
    static func taxNumber(_ index: Int, seed: UInt64) -> String {
        let nine = "000" + Digits.padded(Int(seed % 10_000), to: 4) + Digits.padded(index % 100, to: 2)
        let whole = (0...9).map { nine + String($0) }
        return whole.first { TaxNumber($0)?.hasValidCheckDigit == true } ?? nine + "0"
    }

    /// TCKN number `index` of the seed's.
    static func citizenNumber(_ index: Int, seed: UInt64) -> String {
        let nine = "100" + Digits.padded(Int(seed % 10_000), to: 4) + Digits.padded(index % 100, to: 2)
        let whole = (0...99).map { nine + Digits.padded($0, to: 2) }
        return whole.first { CitizenNumber($0) != nil } ?? nine + "00"
    }
}
