/// A regional directorate announced in TAREKS (M4/1-b), by its code.
package enum DirectorateKind {}
package typealias DirectorateCode = Identifier<DirectorateKind>
