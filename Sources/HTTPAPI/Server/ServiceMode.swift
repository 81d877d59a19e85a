/// `KOZA_MODE`
package enum ServiceMode: String, Sendable {
    case sandbox
    case production
}
