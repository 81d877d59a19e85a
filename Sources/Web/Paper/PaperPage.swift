import Application
import CottonControl
import Regulation

/// M21/5: a certificate on paper. The same template makes the page that is looked at and the PDF.
struct PaperPage: Page {
    static let template = "paper"

    /// Around the paper when it is looked at on a screen.
    struct Screen: Sendable {
        let certificate: String
        let back: String
        /// `nil`: there is none of a certificate that is not valid.
        let pdf: String?
        let pdfText: String
        /// What ended it, written large across the paper.
        let void: PaperLabel?
    }

    let title: String
    let styles: [String]
    let heading: PaperLabel
    let form: String
    let number: String
    /// `nil` in production.
    let simulation: PaperLabel?
    /// As a `data:` address; `nil` where no program is installed that makes it.
    let code: String?
    let address: String
    let advice: PaperLabel
    let rows: [PaperRow]
    let tables: [PaperTable]
    let basis: PaperLabel
    let screen: Screen?

    /// - Parameters:
    ///   - address: at which the certificate is verified.
    ///   - code: the same for cameras.
    init(
        _ certificate: CertificateFormView, _ words: PaperWords, address: String, code: String?, styles: [String],
        isSandbox: Bool,
        screen: Screen? = nil
    ) {
        heading = words("paper.title")
        title = "\(certificate.number) – \(heading.tr)"
        self.styles = styles
        form = certificate.form.rawValue
        number = certificate.number.text
        simulation = isSandbox ? words("paper.simulation") : nil
        self.code = code
        self.address = address
        advice = words("paper.verify")
        rows = PaperRow.all(certificate, words)
        tables = [PaperTable.opened(certificate, words), PaperTable.bales(certificate, words)].compactMap(\.self)
        basis = words("paper.basis")
        self.screen = screen
    }
}
