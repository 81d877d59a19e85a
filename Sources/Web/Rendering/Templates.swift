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
        render(page, RenderRoot(page: page, texts: frame.texts, frame: frame))
    }

    /// A page that nobody visits.
    func render(_ page: any Page, words texts: Texts) -> String {
        render(page, RenderRoot(page: page, texts: texts, frame: nil))
    }

    private func render(_ page: any Page, _ root: RenderRoot) -> String {
        library.render(root, withTemplate: type(of: page).template) ?? ""
    }
}

/// A page's names; besides `t`, the texts, and `frame`, what stands around the page.
private struct RenderRoot: MustacheParent {
    private let page: PageNames
    private let frame: PageNames?
    private let texts: Texts

    init(page: any Page, texts: Texts, frame: Frame?) {
        self.page = PageNames(of: page)
        self.frame = frame.map { PageNames(of: $0) }
        self.texts = texts
    }

    func child(named name: String) -> Any? {
        switch name {
        case "t": texts
        case "frame": frame
        default: page.child(named: name)
        }
    }
}
