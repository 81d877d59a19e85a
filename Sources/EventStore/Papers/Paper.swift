/// Which paper: a certificate as it stood when so many others had been cut from it.
package struct PaperName: Sendable, Hashable {
    /// The certificate's number.
    package let certificate: String
    /// From 0.
    package let edition: Int

    package init(certificate: String, edition: Int) {
        self.certificate = certificate
        self.edition = edition
    }
}

extension PaperName: CustomStringConvertible {
    package var description: String { "\(certificate) \(edition)" }
}

/// A paper that somebody wanted.
package enum PaperState: Sendable, Hashable {
    /// Not rendered yet. In microseconds since 1970-01-01T00:00:00Z.
    case wanted(since: Int64)
    case rendered(RenderedPaper)
    /// Somebody whom it names was erased: nobody can read it any more.
    case erased
}

/// A PDF as it is kept.
package struct RenderedPaper: Sendable, Hashable {
    package let pdf: [UInt8]
    /// Of the PDF; 64 hexadecimal digits.
    package let sha256: String
}

/// A paper whose turn it is.
package struct WantedPaper: Sendable, Hashable {
    package let name: PaperName
    /// This one included.
    package let attempts: Int
}
