import HTTPAPI
import Mustache

/// The templates and texts, read once.
struct Templates: Sendable {
    private let library: MustacheLibrary
    private let texts: [Language: Texts]

    /// - Throws: where a template or a file of texts cannot be read.
    init() throws {
        var library = MustacheLibrary()
        for (name, bytes) in TemplateFiles.all {
            try library.register(String(decoding: bytes, as: UTF8.self), named: name)
        }
        self.library = library
        texts = try [.tr: Texts(TextFiles.turkish), .en: Texts(TextFiles.english)]
    }

    func texts(in language: Language) -> Texts { texts[language] ?? Texts() }

    func render(_ page: any Page, in frame: Frame) -> String {
        library.render(RenderRoot(page: page, frame: frame), withTemplate: type(of: page).template) ?? ""
    }
}

/// A page's names; besides `t`, the texts, and `frame`, what stands around the page.
private struct RenderRoot: MustacheParent {
    let page: any Page
    let frame: Frame

    func child(named name: String) -> Any? {
        switch name {
        case "t": frame.texts
        case "frame": frame
        default: property(name)
        }
    }

    private func property(_ name: String) -> Any? {
        guard let child = Mirror(reflecting: page).children.first(where: { $0.label == name }) else { return nil }
        let mirror = Mirror(reflecting: child.value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : child.value
    }
}
