/// What a template is filled with: its stored properties are the template's names.
protocol Page: Sendable {
    /// The template's file name without its ending.
    static var template: String { get }
    /// For the browser's tab and the page's heading.
    var title: String { get }
}
