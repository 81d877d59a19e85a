package import Regulation

package enum BaleSelection: Sendable, Equatable {
    case all
    case bales([String])
}

/// M24/1, M24/2
package struct TransferCertificate: Sendable {
    package let act: Act
    package let to: SubjectID
    package let toRevision: Int
    package let bales: BaleSelection
    package let verificationCode: String

    package init(act: Act, to: SubjectID, toRevision: Int, bales: BaleSelection, verificationCode: String) {
        self.act = act
        self.to = to
        self.toRevision = toRevision
        self.bales = bales
        self.verificationCode = verificationCode
    }
}

/// M24/1, M24/2. A verification code for each part.
package struct SplitCertificate: Sendable {
    package let act: Act
    package let parts: [[String]]
    package let verificationCodes: [String]

    package init(act: Act, parts: [[String]], verificationCodes: [String]) {
        self.act = act
        self.parts = parts
        self.verificationCodes = verificationCodes
    }
}

package struct CancelCertificate: Sendable {
    package let act: Act
    package let reason: String
    /// The certificate whose cancellation takes along what was cut from it; `nil` for that one itself.
    package let cause: CertificateNumber?

    package init(act: Act, reason: String, cause: CertificateNumber? = nil) {
        self.act = act
        self.reason = reason
        self.cause = cause
    }
}

/// M22/2: a certificate that says something wrong is replaced by one that is right.
package struct ReissueCertificate: Sendable {
    package let act: Act
    package let reason: String
    /// Where the holder was wrong.
    package let holder: SubjectID?
    package let holderRevision: Int
    package let verificationCode: String

    package init(act: Act, reason: String, holder: SubjectID?, holderRevision: Int, verificationCode: String) {
        self.act = act
        self.reason = reason
        self.holder = holder
        self.holderRevision = holderRevision
        self.verificationCode = verificationCode
    }
}

/// M26/2: an export application takes bales, or kilograms of unnamed bales.
package struct DrawQuantity: Sendable {
    package enum Amount: Sendable, Equatable {
        case bales([String])
        case netWeight(Kilograms)
    }

    package let act: Act
    package let application: String
    package let amount: Amount
    /// Where the certificate stands in the application's body.
    package let pointer: String

    package init(act: Act, application: String, amount: Amount, pointer: String) {
        self.act = act
        self.application = application
        self.amount = amount
        self.pointer = pointer
    }
}
